package nl.draagvlak.progress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.budget.Money;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Steering by exception: first what asks for a decision, then what changed, then all the rest. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang")
@Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
class SteeringPages {

    static final int PAGE = 50;
    private static final int SHOWN = 6;

    private final Stands stands;
    private final Moments moments;
    private final Reports reports;
    private final Reporters reporters;
    private final Actions actions;
    private final Lines lines;
    private final Organisations organisations;
    private final Money money;
    private final Chains chains;
    private final Forecast forecast;
    private final Critique critique;

    SteeringPages(Stands stands, Moments moments, Reports reports, Reporters reporters, Actions actions, Lines lines, Organisations organisations,
                  Money money, Chains chains, Forecast forecast, Critique critique) {
        this.stands = stands;
        this.moments = moments;
        this.reports = reports;
        this.reporters = reporters;
        this.actions = actions;
        this.lines = lines;
        this.organisations = organisations;
        this.money = money;
        this.chains = chains;
        this.forecast = forecast;
        this.critique = critique;
    }

    @Bean
    static Room progressRoom() {
        return new Room(22, "/voortgang", Text.of("Voortgang", "Progress"),
                Set.of(Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR));
    }

    /** A list of exceptions: the first of them, and how to see all. */
    record Exceptions(String standing, Text title, Text why, List<Stand> first, int total) {

        static Exceptions of(String standing, String nl, String en, String whyNl, String whyEn, List<Stand> all) {
            return new Exceptions(standing, Text.of(nl, en), Text.of(whyNl, whyEn), all.subList(0, Math.min(SHOWN, all.size())), all.size());
        }
    }

    /** The actions of one line on this page of the list. */
    record Group(Line line, List<Stand> stands) {}

    @GetMapping
    Reply steer(Visit visit, Form form) {
        StandFilter filter = StandFilter.from(form);
        Window window = window(visit, filter.day());
        Overview overview = new Overview(window, stands.list(visit.programmeId(), window, filter.search()));
        List<Exceptions> exceptions = exceptions(overview);
        Page<Stand> page = page(overview, filter, form);
        List<Chains.Chain> blocked = chains.blocked(visit.programmeId(), overview);
        List<Stand> shown = Stream.of(exceptions.stream().flatMap(each -> each.first().stream()), page.items().stream(),
                blocked.stream().flatMap(chain -> Stream.concat(Stream.of(chain.first()), chain.held().stream()))).flatMap(each -> each).toList();
        List<LocalDate> days = moments.list(visit.programmeId());
        form.with("peil", window.asOf());
        return Reply.page("progress/steering", visit.frame("Voortgang", "Progress")).with("overview", overview).with("filter", filter).with("form", form)
                .with("exceptions", exceptions).with("blocked", blocked).with("forecast", forecast.of(visit.programmeId(), window))
                .with("critique", critique.of(visit.programmeId(), overview)).with("page", page).with("groups", groups(visit, page.items()))
                .with("words", words(shown)).with("lines", lines.list(visit.programmeId()))
                .with("holders", holders(overview.all())).with("days", dayOptions(visit, days, window)).with("today", today(visit))
                .with("money", money.state(visit.programmeId(), window.asOf().getYear()))
                .with("own", overview.count(stand -> stand.held() && reporters.organisation(visit).filter(stand.holder()::equals).isPresent()))
                .with("ownSilent", overview.count(stand -> stand.silent(window) && stand.held() && reporters.organisation(visit).filter(stand.holder()::equals).isPresent()));
    }

    static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }

    /** As of the day in the address; else as a visitor of today looks. */
    Window window(Visit visit, String asked) {
        LocalDate today = today(visit);
        try {
            LocalDate day = LocalDate.parse(asked);
            List<LocalDate> all = moments.list(visit.programmeId());
            boolean last = !all.isEmpty() && all.getFirst().equals(day);
            return last || day.isAfter(today) ? moments.window(visit.programmeId(), today) : moments.on(visit.programmeId(), day);
        } catch (DateTimeParseException e) {
            return moments.window(visit.programmeId(), today);
        }
    }

    static List<Option> dayOptions(Visit visit, List<LocalDate> moments, Window window) {
        Frame f = visit.frame("");
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(today(visit));
        moments.stream().filter(day -> !day.isAfter(today(visit))).forEach(days::add);
        days.add(window.asOf());
        return days.stream().map(day -> new Option(day.toString(), day.equals(today(visit)) ? f.t("vandaag", "today") : f.date(day))).toList();
    }

    private static List<Exceptions> exceptions(Overview overview) {
        return Stream.of(
                Exceptions.of(Status.OFF_COURSE.key(), "Uit koers", "Off course", "Zo wordt het niet gehaald, zegt de actiehouder.",
                        "It will not be reached like this, says the holder.", overview.offCourse()),
                Exceptions.of(StandFilter.ASKING, "Vraagt hulp of een besluit", "Asks for help or a decision", "Dit vragen actiehouders aan wie stuurt.",
                        "What holders ask of those who steer.", overview.asking().stream().filter(stand -> stand.status() != Status.OFF_COURSE).toList()),
                Exceptions.of(StandFilter.LATE, "Mijlpaal te laat", "Milestone late", "De dag is voorbij en niemand meldde dat de mijlpaal is gehaald.",
                        "The day has passed and nobody said that the milestone was reached.", overview.late()),
                Exceptions.of(StandFilter.SILENT, "Geen bericht", "No word", "Of het goed gaat, is hier niet te zien. Geen bericht is geen goed bericht.",
                        "Whether it goes well cannot be seen here. No news is not good news.", overview.silent()),
                Exceptions.of(Status.ATTENTION.key(), "Vraagt aandacht", "Needs attention", "Er zit iets tegen; de actiehouder lost het zelf op.",
                        "Something stands in the way; the holder solves it.", overview.attention().stream().filter(stand -> !stand.asksHelp()).toList()))
                .filter(each -> each.total() > 0).toList();
    }

    private static Page<Stand> page(Overview overview, StandFilter filter, Form form) {
        List<Stand> fitting = overview.all().stream().filter(stand -> filter.fits(stand, overview.window())).toList();
        Integer asked = form.whole("pagina", 1, 100_000);
        int from = Math.min((asked == null ? 0 : asked - 1) * PAGE, fitting.size());
        return new Page<>(fitting.subList(from, Math.min(from + PAGE, fitting.size())), asked == null ? 1 : asked, PAGE, fitting.size());
    }

    private List<Group> groups(Visit visit, List<Stand> page) {
        Map<UUID, Line> byId = lines.list(visit.programmeId()).stream().collect(Collectors.toMap(Line::id, line -> line));
        Map<UUID, List<Stand>> byLine = new LinkedHashMap<>();
        page.forEach(stand -> byLine.computeIfAbsent(stand.line(), k -> new ArrayList<>()).add(stand));
        return byLine.entrySet().stream().map(entry -> new Group(byId.get(entry.getKey()), entry.getValue())).toList();
    }

    /** What is said of actions, only of those that are on the screen. */
    record Words(Map<UUID, ActionDetail> actions, Map<UUID, Report> reports) {

        ActionDetail action(Stand stand) {
            return actions.get(stand.action());
        }

        Report report(Stand stand) {
            return stand.report() == null ? null : reports.get(stand.report());
        }
    }

    private Words words(List<Stand> shown) {
        return new Words(actions.byIds(shown.stream().map(Stand::action).distinct().toList()),
                reports.byIds(shown.stream().map(Stand::report).filter(Objects::nonNull).distinct().toList()));
    }

    private List<Option> holders(List<Stand> all) {
        Map<UUID, String> names = new HashMap<>(organisations.names(all.stream().map(Stand::holder).filter(Objects::nonNull).distinct().toList()));
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(entry -> new Option(entry.getKey().toString(), entry.getValue())).toList();
    }
}
