package nl.draagvlak.process;

import java.util.Arrays;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** The products that the rooms of the workbench make, and where. A programme's step may yield one of these, or something else. */
enum KnownProduct {
    STAKEHOLDERS("belanghebbenden", "/belanghebbenden", "Overzicht van belanghebbenden", "Overview of stakeholders"),
    ANTHOLOGY(OutsideIn.FIRST_ROUND, "/bloemlezing", "Bloemlezing", "Anthology"),
    ANALYSIS("probleemanalyse", "/problemen", "Probleem-oorzaakanalyse", "Problem and cause analysis"),
    GOALS("doelen", "/doelen", "Interventies en doelen", "Interventions and goals"),
    ACTIONS("acties", "/acties", "Acties met actiehouders", "Actions with holders"),
    CONSULTATIONS("consultatieverslag", "/bijeenkomsten", "Verslag van consultaties", "Report of consultations"),
    PLAN("actieplan", "/concepten", "Actieplan", "Action plan"),
    DECISION("besluit", "/besluiten", "Besluit", "Decision"),
    PROGRESS("voortgangsoverzicht", "/voortgang", "Voortgangsoverzicht", "Progress overview"),
    EFFECT("effectbeeld", "/effect", "Effectbeeld", "Picture of the effect");

    private final String key;
    private final String room;
    private final Text label;

    KnownProduct(String key, String room, String nl, String en) {
        this.key = key;
        this.room = room;
        this.label = Text.of(nl, en);
    }

    String key() {
        return key;
    }

    String room() {
        return room;
    }

    Text label() {
        return label;
    }

    /** Where a product is made; empty when no room makes it. */
    static String roomOf(String productKey) {
        return find(productKey).map(KnownProduct::room).orElse("");
    }

    static Optional<KnownProduct> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
