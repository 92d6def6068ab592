package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.disclosure.CountTable;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.disclosure.SmallCells;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far the draft is supported: who took part and who was silent, what each sector says of each section, and which objections stand with their answer. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/rondes/{id}/steun")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class SupportPages {

    private final Rounds rounds;
    private final Remarks remarks;
    private final Readers readers;
    private final Agreements agreements;
    private final Showing showing;
    private final Organisations organisations;
    private final Programmes programmes;

    SupportPages(Rounds rounds, Remarks remarks, Readers readers, Agreements agreements, Showing showing, Organisations organisations, Programmes programmes) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.readers = readers;
        this.agreements = agreements;
        this.showing = showing;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /** Who read: how many were asked by a link and how many of them came, how many came by the common link, which organisations spoke. */
    record Turnout(long invited, long came, long open, List<String> organisations) {}

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id) {
        Round round = NotHere.unless(rounds.find(visit.programmeId(), id));
        List<Reader> all = readers.list(id);
        List<Remark> said = remarks.ofRound(id).stream().filter(remark -> !remark.withdrawn()).toList();
        List<Agreements.Given> given = agreements.list(id);
        Map<String, List<Agreements.Given>> bySection = given.stream().collect(Collectors.groupingBy(Agreements.Given::section));
        Map<UUID, Reader> byId = all.stream().collect(Collectors.toMap(Reader::id, reader -> reader));
        Map<String, String> sectors = new LinkedHashMap<>();
        programmes.list(visit.programmeId(), ListName.SECTOR).forEach((Choice choice) -> sectors.put(choice.key(), choice.label().in(visit.language())));
        sectors.put("", visit.language().of("Onbekend", "Unknown"));
        Map<String, PublishedTable> tables = new LinkedHashMap<>();
        Map<String, Long> silent = new HashMap<>();
        long came = all.stream().filter(Reader::begun).count();
        for (ReadSection section : rounds.sections(id)) {
            List<Agreements.Given> here = bySection.getOrDefault(section.section(), List.of());
            silent.put(section.section(), came - here.size());
            if (!here.isEmpty()) {
                tables.put(section.section(), table(visit, here, byId, sectors));
            }
        }
        Set<UUID> objections = given.stream().map(Agreements.Given::remark).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        said.stream().filter(remark -> remark.kind() == RemarkKind.DISAGREE).map(Remark::id).forEach(objections::add);
        return Reply.page("drafting/reading/support", visit.frame("Steun voor het concept", "Support for the draft")).with("round", round).with("sections", rounds.sections(id))
                .with("tables", tables).with("silent", silent).with("turnout", turnout(all, said))
                .with("objections", showing.of(visit.language(), remark -> false, said.stream().filter(remark -> objections.contains(remark.id())).toList()));
    }

    private Turnout turnout(List<Reader> all, List<Remark> said) {
        Set<UUID> spoke = new java.util.LinkedHashSet<>();
        said.stream().map(Remark::organisationId).filter(java.util.Objects::nonNull).forEach(spoke::add);
        long invited = all.stream().filter(reader -> reader.kind() == Reader.Kind.INVITED).count();
        long came = all.stream().filter(reader -> reader.kind() == Reader.Kind.INVITED && reader.begun()).count();
        long open = all.stream().filter(reader -> reader.kind() == Reader.Kind.OPEN && reader.begun()).count();
        return new Turnout(invited, came, open, List.copyOf(new TreeSet<>(organisations.names(spoke).values())));
    }

    /** By sector and stance, with small counts kept back so that nobody's own opinion shows. */
    private static PublishedTable table(Visit visit, List<Agreements.Given> here, Map<UUID, Reader> readers, Map<String, String> sectors) {
        List<String> rows = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        sectors.forEach((key, label) -> {
            List<Agreements.Given> own = here.stream().filter(each -> sectors.containsKey(readers.get(each.reader()).sector()) ? readers.get(each.reader()).sector().equals(key) : key.isEmpty())
                    .toList();
            if (!own.isEmpty()) {
                Map<Stance, Long> counted = Agreements.counted(own);
                rows.add(label);
                counts.add(Arrays.stream(Stance.values()).map(stance -> counted.getOrDefault(stance, 0L)).toList());
            }
        });
        List<String> columns = Arrays.stream(Stance.values()).map(stance -> stance.heading().in(visit.language())).toList();
        return Disclosure.counts(new CountTable(rows, columns, counts), SmallCells.ROOM).value();
    }
}
