package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.draagvlak.methods.allocation.Allocation;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Outcome;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.Receipt;
import nl.draagvlak.methods.allocation.Rule;
import nl.draagvlak.methods.allocation.Terms;
import nl.draagvlak.methods.allocation.Ties;
import nl.draagvlak.methods.allocation.Utility;

/** {@code bin/methods allocate}: divides the budget of a Pabulib file. */
final class Allocate implements Methods.Command {

    @Override
    public String usage() {
        return """
                bin/methods allocate FILE.pb --rule greedy|equal-shares|phragmen|welfare [--utility cost|cardinality|points|borda]
                    [--completion none|add1|add1u|greedy|add1-greedy|phragmen] [--start integral] [--ties id|cost-votes-lot --seed TEXT] [--json OUT]""";
    }

    @Override
    public void run(Arguments arguments, PrintStream out) throws IOException {
        Rule rule = named(Rule.values(), Rule::word, arguments.choice("--rule", "(nothing)", words(Rule.values(), Rule::word)));
        Optional<String> utility = Optional.of(arguments.choice("--utility", "", either("", words(Utility.values(), Utility::word)))).filter(word -> !word.isEmpty());
        Completion completion = named(Completion.values(), Completion::word, arguments.choice("--completion", "none", words(Completion.values(), Completion::word)));
        boolean integral = arguments.choice("--start", "exact", List.of("exact", "integral")).equals("integral");
        boolean lot = arguments.choice("--ties", "id", List.of("id", "cost-votes-lot")).equals("cost-votes-lot");
        Optional<String> seed = arguments.option("--seed");
        if (lot && seed.isEmpty()) {
            throw new IllegalArgumentException("--ties cost-votes-lot needs a --seed");
        }
        Optional<String> json = arguments.option("--json");
        Pabulib file = Pabulib.read(Files.readString(Path.of(arguments.only("file"))));
        Utility by = utility.map(word -> named(Utility.values(), Utility::word, word)).orElse(Utility.usual(file.election().type()));
        Terms terms = new Terms(rule, by, completion, integral, BigDecimal.ONE, lot ? Ties.byLot(seed.orElseThrow()) : Ties.byId());
        Json.write(told(file, terms, Allocation.of(file.election(), terms)), json, out);
    }

    private static Map<String, Object> told(Pabulib file, Terms terms, Outcome outcome) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rule", terms.rule().word());
        told.put("utility", terms.utility().word());
        told.put("completion", terms.completion().word());
        told.put("start", terms.integral() ? "integral" : "exact");
        told.put("ties", terms.ties().seed().isEmpty() ? "id" : "cost-votes-lot");
        if (!terms.ties().seed().isEmpty()) {
            told.put("seed", terms.ties().seed());
        }
        told.put("projects", file.election().projects().size());
        told.put("ballots", file.election().ballots().size());
        told.put("winners", outcome.winners());
        told.put("cost", outcome.cost());
        told.put("welfare", outcome.welfare());
        told.put("budget", outcome.budget());
        outcome.endowment().ifPresent(endowment -> told.put("endowment", endowment));
        told.put("tieRounds", outcome.ties().size());
        told.put("tied", outcome.ties().stream().map(tie -> map("round", tie.round(), "projects", tie.projects(), "chosen", tie.chosen())).toList());
        told.put("receipts", outcome.receipts().stream().map(Allocate::receipt).toList());
        told.put("warnings", file.warnings());
        return told;
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        return map("project", receipt.project(), "cost", receipt.cost(), "round", receipt.round(), "by", receipt.by().word(), "votes", receipt.votes(),
                "support", receipt.support(), "effectiveVotes", receipt.effectiveVotes(),
                "payments", receipt.payments().stream().map(paid -> map("amount", paid.amount(), "voters", paid.voters())).toList(),
                "tiedWith", receipt.tiedWith());
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static List<String> either(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private static <T> T named(T[] values, Function<T, String> word, String name) {
        return Arrays.stream(values).filter(value -> word.apply(value).equals(name)).findFirst().orElseThrow();
    }
}
