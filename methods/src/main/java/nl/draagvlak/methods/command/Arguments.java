package nl.draagvlak.methods.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind a command: words, and options of the form {@code --name value}, which may be repeated. Taking an option removes it. */
final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /** @throws IllegalArgumentException for an option without a value that is not a flag ({@link #flag}) when it is taken */
    Arguments(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--")) {
                boolean value = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
                options.computeIfAbsent(argument, name -> new ArrayList<>()).add(value ? arguments.get(++i) : "");
            } else {
                words.add(argument);
            }
        }
    }

    /** Whether an option without a value was given. A word that follows it belongs to the words. */
    boolean flag(String name) {
        List<String> given = options.remove(name);
        if (given == null) {
            return false;
        }
        given.stream().filter(value -> !value.isEmpty()).forEach(words::add);
        return true;
    }

    /** The last value given for an option. */
    Optional<String> option(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** All values given for an option, in order. */
    List<String> all(String name) {
        List<String> values = options.remove(name);
        if (values == null) {
            return List.of();
        }
        if (values.contains("")) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return values;
    }

    /** Words between commas, of all times the option was given; none at all is a list too. */
    List<String> list(String name) {
        List<String> values = options.remove(name);
        return values == null ? List.of() : values.stream().flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /** A whole number of at least {@code least}. */
    int number(String name, int otherwise, int least) {
        return option(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            throw new IllegalArgumentException(name + " must be a whole number of at least " + least + ", not " + text);
        }).orElse(otherwise);
    }

    /** One of a closed list of words. */
    String choice(String name, String otherwise, List<String> allowed) {
        String value = option(name).orElse(otherwise);
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(name + " must be one of " + String.join(", ", allowed) + ", not " + value);
        }
        return value;
    }

    /** The one word that must be there; call it after all options were taken. */
    String only(String what) {
        nothingLeft();
        if (words.size() != 1) {
            throw new IllegalArgumentException(words.isEmpty() ? what + " is missing" : "only one " + what + " can be given");
        }
        return words.getFirst();
    }

    private void nothingLeft() {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("unknown option " + String.join(", ", options.keySet()));
        }
    }
}
