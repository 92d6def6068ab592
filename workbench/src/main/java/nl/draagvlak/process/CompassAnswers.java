package nl.draagvlak.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers the questions of the Beleidskompas out of what the programme already holds. */
@Component
class CompassAnswers {

    private static final int FIRST = 3;
    /** What people said is counted here, and read where it stands with its consent. */
    private static final Set<String> OF_PEOPLE = Set.of("statement", "quote");

    /** What the programme holds: so many of something, the first of them in words, and where. */
    record Holding(long number, Text label, List<String> lines, String path, String icon, boolean linked) {}

    /**
     * A question with its answer so far.
     *
     * @param own  words that the programme holds elsewhere, such as the ambition
     * @param more what the team added here; may be empty
     * @param fill where the answer is made; empty when only words answer it or the room is not there
     */
    record Answer(CompassPoint point, List<Holding> holdings, List<String> own, String more, String fill) {

        boolean answered() {
            return !more.isEmpty() || !own.isEmpty() || holdings.stream().anyMatch(holding -> holding.number() > 0);
        }
    }

    /** A main question with its parts. */
    record Chapter(CompassQuestion question, List<Answer> answers) {

        long answered() {
            return answers.stream().filter(Answer::answered).count();
        }
    }

    private final Compass compass;
    private final Charters charters;
    private final Needs needs;
    private final Elements elements;
    private final Kinds kinds;
    private final Ways ways;
    private final ObjectProvider<CompassSource> sources;

    CompassAnswers(Compass compass, Charters charters, Needs needs, Elements elements, Kinds kinds, Ways ways, ObjectProvider<CompassSource> sources) {
        this.compass = compass;
        this.charters = charters;
        this.needs = needs;
        this.elements = elements;
        this.kinds = kinds;
        this.ways = ways;
        this.sources = sources;
    }

    /** With the words that these roles may read. */
    List<Chapter> of(Programme programme, Set<Role> roles, Language language) {
        Map<String, Long> counts = elements.counts(programme.id());
        Map<CompassPoint, String> more = compass.answers(programme.id());
        Charter charter = charters.get(programme.id());
        Map<CompassPoint, List<CompassSource.Held>> held = new HashMap<>();
        sources.stream().sorted(Comparator.comparingInt(CompassSource::order)).flatMap(source -> source.held(programme).stream())
                .forEach(each -> held.computeIfAbsent(each.point(), point -> new ArrayList<>()).add(each));
        List<Chapter> chapters = new ArrayList<>();
        for (CompassQuestion question : CompassQuestion.values()) {
            List<Answer> answers = new ArrayList<>();
            for (CompassPoint point : question.points()) {
                List<Holding> holdings = new ArrayList<>();
                if (point == CompassPoint.INTEREST) {
                    long needed = needs.ofProgramme(programme.id(), ListName.PERSPECTIVE).size();
                    holdings.add(new Holding(needed, needed == 1 ? Text.of("nodig perspectief", "needed perspective")
                            : Text.of("nodige perspectieven", "needed perspectives"), List.of(), "/belanghebbenden", "", ways.leads("/belanghebbenden")));
                }
                point.kinds().forEach(name -> kinds.listAll().stream().filter(kind -> kind.name().equals(name)).findFirst()
                        .ifPresent(kind -> holdings.add(holding(programme, roles, kind, counts.getOrDefault(name, 0L)))));
                held.getOrDefault(point, List.of()).forEach(each -> holdings.add(new Holding(each.number(), each.what(), each.lines(), each.path(), "", ways.leads(each.path()))));
                answers.add(new Answer(point, holdings, ownWords(point, charter, language), more.getOrDefault(point, ""),
                        !point.path().isEmpty() && ways.leads(point.path()) ? point.path() : ""));
            }
            chapters.add(new Chapter(question, answers));
        }
        return chapters;
    }

    private Holding holding(Programme programme, Set<Role> roles, Kind kind, long number) {
        List<String> lines = number == 0 || OF_PEOPLE.contains(kind.name()) ? List.of()
                : elements.page(programme.id(), kind, "", 1, FIRST).items().stream().filter(element -> element.readableBy(roles)).map(Element::text).toList();
        return new Holding(number, number == 1 ? kind.one() : kind.many(), lines, kind.path(), kind.icon(), ways.leads(kind.path()));
    }

    private static List<String> ownWords(CompassPoint point, Charter charter, Language language) {
        return switch (point) {
            case SUPPOSED -> charter.opgave().isEmpty() ? List.of() : List.of(charter.opgave());
            case GOALS -> charter.ambition().isEmpty() ? List.of() : List.of(charter.ambition());
            case LIMITS -> charter.budget().isEmpty() ? List.of() : List.of(language.of("Het budget per jaar: ", "The budget per year: ") + charter.budget().entrySet().stream()
                    .map(year -> year.getKey() + " € " + java.text.NumberFormat.getIntegerInstance(language.locale()).format(year.getValue())).collect(Collectors.joining(", ")) + ".");
            default -> List.of();
        };
    }
}
