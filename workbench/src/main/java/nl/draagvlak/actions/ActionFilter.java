package nl.draagvlak.actions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/** Which actions somebody wants to see, as it stands in the address. What is unreadable there counts as not asked. */
record ActionFilter(String search, UUID line, String form, String age, UUID holder, UUID goal, UUID cause, Standing standing, Order order) {

    /** A question that a list of actions is asked; each is a condition in SQL. */
    enum Standing {
        HELD("met-houder", "Met actiehouder", "With a holder", "h.state = 'accepted'"),
        ASKED("gevraagd", "Organisatie is gevraagd", "Organisation was asked", "h.state = 'invited'"),
        UNHELD("zonder-houder", "Zonder actiehouder", "Without a holder", "(h.state is null or h.state <> 'accepted')"),
        REFUSED("nee", "Een organisatie zei nee", "An organisation said no",
                "h.id is null and exists (select from actions.holder r where r.action_id = a.element_id and r.state = 'refused')"),
        DOUBTED("kan-niet", "Houder twijfelt of het kan", "Holder doubts it can be done", "h.state = 'accepted' and h.feasible in ('partly', 'no')"),
        AWAITED("wacht-op-woord", "Wacht op het woord van de houder", "Waits for the holder's word",
                "h.state = 'accepted' and (h.word_given_at is null or h.word_given_at < h.word_asked_at)"),
        EXPLORING("verkennend", "Verkenning, nog geen keuze", "Exploring, no choice yet", "a.exploring"),
        GROUNDLESS("zonder-interventie", "Zonder interventie", "Without an intervention",
                "a.element_id not in (" + from("'carries-out', 'part-of'") + ")"),
        GOALLESS("zonder-doel", "Zonder doel", "Without a goal",
                "a.element_id not in (" + from("'contributes-to'") + ")"),
        FORMLESS("zonder-vorm", "Zonder vorm", "Without a form",
                "not exists (select from reasoning.tag t where t.element_id = a.element_id and t.list = 'FORM')");

        private final String key;
        private final Text label;
        private final String condition;

        Standing(String key, String nl, String en, String condition) {
            this.key = key;
            this.label = Text.of(nl, en);
            this.condition = condition;
        }

        /** What in the programme has such a relation to something that is still in use. It is found once, not once an action. */
        private static String from(String relations) {
            return "select k.from_id from reasoning.link k join reasoning.element t on t.id = k.to_id and t.state = 'active' "
                    + "where k.programme_id = :programme and k.ended_at is null and k.relation in (" + relations + ")";
        }

        String key() {
            return key;
        }

        String condition() {
            return condition;
        }

        static List<Option> options(Language language) {
            return List.of(values()).stream().map(s -> new Option(s.key, s.label.in(language))).toList();
        }
    }

    enum Order {
        NUMBER("nummer", "Nummer", "Number", "l.number, a.position, a.element_id"),
        END("einde", "Einddatum", "End date", "a.end_on nulls last, l.number, a.position, a.element_id"),
        CHANGED("gewijzigd", "Laatst gewijzigd", "Last changed", "e.changed_at desc, a.element_id");

        private final String key;
        private final Text label;
        private final String sql;

        Order(String key, String nl, String en, String sql) {
            this.key = key;
            this.label = Text.of(nl, en);
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        static List<Option> options(Language language) {
            return List.of(values()).stream().map(o -> new Option(o.key, o.label.in(language))).toList();
        }
    }

    static ActionFilter from(Form form) {
        Standing standing = List.of(Standing.values()).stream().filter(s -> s.key.equals(form.value("stand"))).findFirst().orElse(null);
        Order order = List.of(Order.values()).stream().filter(o -> o.key.equals(form.value("volgorde"))).findFirst().orElse(Order.NUMBER);
        return new ActionFilter(form.value("zoek").strip(), id(form, "lijn"), form.value("vorm"), form.value("leeftijd"), id(form, "houder"),
                id(form, "doel"), id(form, "oorzaak"), standing, order);
    }

    static ActionFilter searching(String words) {
        return new ActionFilter(words, null, "", "", null, null, null, null, Order.NUMBER);
    }

    private static UUID id(Form form, String name) {
        try {
            return UUID.fromString(form.value(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean none() {
        return query().isEmpty();
    }

    /** The filter as it stands in an address, without the page; empty when nothing was asked. */
    String query() {
        StringBuilder query = new StringBuilder();
        add(query, "zoek", search);
        add(query, "lijn", line);
        add(query, "vorm", form);
        add(query, "leeftijd", age);
        add(query, "houder", holder);
        add(query, "doel", goal);
        add(query, "oorzaak", cause);
        add(query, "stand", standing == null ? "" : standing.key);
        add(query, "volgorde", order == Order.NUMBER ? "" : order.key);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
