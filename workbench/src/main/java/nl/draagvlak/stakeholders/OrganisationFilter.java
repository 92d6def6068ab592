package nl.draagvlak.stakeholders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/**
 * Which organisations are shown, and in which order.
 *
 * @param targetGroup a key of the programme's target groups that they reach; null for any
 * @param body        a body in which they have a seat; null for any
 * @param ended       those that no longer take part, instead of those that do
 */
record OrganisationFilter(String search, String sector, String perspective, String scale, String targetGroup, UUID body, boolean ended, Order order) {

    enum Order {
        NAME("naam", "Naam", "Name", "lower(o.name)"),
        SECTOR("sector", "Sector", "Sector", "(select position from programme.list_item where programme_id = o.programme_id and list = 'SECTOR' and key = o.sector) nulls last, lower(o.name)"),
        PERSPECTIVE("perspectief", "Perspectief", "Perspective",
                "(select position from programme.list_item where programme_id = o.programme_id and list = 'PERSPECTIVE' and key = o.perspective) nulls last, lower(o.name)"),
        INVOLVED("betrokken", "Vaakst betrokken", "Most involved", "moments desc, lower(o.name)");

        private final String key;
        private final String nl;
        private final String en;
        private final String sql;

        Order(String key, String nl, String en, String sql) {
            this.key = key;
            this.nl = nl;
            this.en = en;
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        static List<Option> options(Language language) {
            List<Option> options = new ArrayList<>();
            for (Order order : values()) {
                options.add(new Option(order.key, language.of(order.nl, order.en)));
            }
            return options;
        }

        static Order of(String key) {
            for (Order order : values()) {
                if (order.key.equals(key)) {
                    return order;
                }
            }
            return NAME;
        }
    }

    static OrganisationFilter of(Form form) {
        return new OrganisationFilter(form.optional("zoek", 100), chosen(form, "sector"), chosen(form, "perspectief"), chosen(form, "schaal"),
                chosen(form, "doelgroep"), form.id("gremium"), form.checked("gestopt"), Order.of(form.value("volgorde")));
    }

    private static String chosen(Form form, String name) {
        String value = form.value(name).strip();
        return value.isEmpty() ? null : value;
    }

    boolean none() {
        return search.isEmpty() && sector == null && perspective == null && scale == null && targetGroup == null && body == null && !ended;
    }

    /** The search as a pattern; null when nothing is searched. */
    String pattern() {
        return search.isEmpty() ? null : "%" + search.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
