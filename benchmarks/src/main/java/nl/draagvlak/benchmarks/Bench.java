package nl.draagvlak.benchmarks;

import java.util.Arrays;
import java.util.List;

/** {@code bin/bench NAME}: one program for all measurements of the whole workbench. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "pages" -> Pages.measure(rest);
            case "start" -> Start.measure(rest);
            case "live" -> Live.measure(rest);
            case "rendering" -> Rendering.measure();
            case "allocation" -> Allocations.measure(rest);
            case "opinion" -> OpinionGroups.measure(rest);
            case "causes" -> CauseMaps.measure(rest);
            case "population" -> Population.measure(rest);
            default -> {
                System.err.println("""
                        bin/bench pages [--times N]   the ten most used pages, with the sample and with a programme a hundred times its size
                        bin/bench start [--times N]   from starting the built program to the first page, cold and with the start-up cache; memory at rest
                        bin/bench live [--scenario room|hall|open-round|storm|joining] [--seconds N] [--json out] [--url http://localhost:PORT] [--crash]
                                                      votes, joins and pushes with a full room; --crash kills the server with -9 on the way
                        bin/bench rendering           documents, pictures of graphs and QR codes, the first time and after
                        bin/bench opinion [--times N] [--threads N]   the opinion picture from made-up votes, up to a million participants, with 300 MiB of heap
                        bin/bench allocation [FOLDER]   dividing a budget over 160 projects by 90,494 ballots; with a folder, its Pabulib files and references too
                        bin/bench causes [--times N]   a map of 500 nodes and 1,500 arrows: arranging it, arranging it again after a change, and what it says
                        bin/bench population [--times N]   all models of published tables of overlapping lists, and draws with the choice inside""");
                System.exit(2);
            }
        }
    }

    static int option(List<String> arguments, String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
