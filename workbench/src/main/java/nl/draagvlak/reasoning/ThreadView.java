package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;

/** A thread as one visitor may read it: grouped by kind in the order of the method. */
record ThreadView(ReasoningThread thread, List<Group> groups, List<LinkLine> lines, Kinds kinds, Set<Role> roles, Language language, String programmePath) {

    record Group(Kind kind, List<Element> elements) {}

    record LinkLine(Element from, String words, Element to, String why) {}

    static ThreadView of(ReasoningThread thread, Kinds kinds, Set<Role> roles, Language language, String programmePath) {
        Map<Integer, Map<String, List<Element>>> byRank = new TreeMap<>();
        for (Element element : thread.elements().values()) {
            byRank.computeIfAbsent(kinds.get(element.kind()).rank(), k -> new TreeMap<>())
                    .computeIfAbsent(element.kind(), k -> new ArrayList<>()).add(element);
        }
        List<Group> groups = new ArrayList<>();
        byRank.values().forEach(kindsHere -> kindsHere.forEach((kind, elements) -> {
            elements.sort(Comparator.comparingInt(Element::number));
            groups.add(new Group(kinds.get(kind), elements));
        }));
        List<LinkLine> lines = new ArrayList<>();
        for (Link link : thread.links()) {
            Element from = thread.elements().get(link.from());
            Element to = thread.elements().get(link.to());
            kinds.find(from.kind(), link.relation(), to.kind())
                    .ifPresent(rule -> lines.add(new LinkLine(from, rule.down().in(language), to, link.why())));
        }
        return new ThreadView(thread, groups, lines, kinds, roles, language, programmePath);
    }

    String label(Element element) {
        return kinds.get(element.kind()).letter() + element.number();
    }

    /** The words, or why they are not shown. */
    String words(Element element) {
        if (element.readableBy(roles)) {
            return element.text();
        }
        return switch (element.state()) {
            case ERASED -> language.of("(gewist)", "(erased)");
            case WITHDRAWN -> language.of("(ingetrokken)", "(withdrawn)");
            case ACTIVE, MERGED -> language.of("(alleen voor het programmateam)", "(for the programme team only)");
        };
    }

    /** Whether the picture can hold only a part of it. */
    boolean partial() {
        return ThreadPicture.isPart(this);
    }

    String page(Element element) {
        return programmePath + kinds.get(element.kind()).path() + "/" + element.id();
    }

    String threadPage(UUID id) {
        return programmePath + "/redeneerlijn/" + id;
    }

    boolean isCentre(Element element) {
        return element.id().equals(thread.centre().id());
    }

    int step(Element element) {
        return thread.steps().get(element.id());
    }
}
