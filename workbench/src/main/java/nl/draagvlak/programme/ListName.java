package nl.draagvlak.programme;

/** The lists that belong to a programme and not to the code. */
public enum ListName {
    FORM("vormen", "Uitbuitingsvormen", "Forms"),
    AGE_GROUP("leeftijden", "Leeftijdsgroepen", "Age groups"),
    PERSPECTIVE("perspectieven", "Perspectieven", "Perspectives"),
    SECTOR("sectoren", "Sectoren", "Sectors"),
    TARGET_GROUP("doelgroepen", "Doelgroepen", "Target groups"),
    AIM("oogmerken", "Oogmerken van projecten", "Aims of projects"),
    CRITERION("criteria", "Criteria voor prioriteit", "Criteria for priority");

    private final String path;
    private final Text label;

    ListName(String path, String nl, String en) {
        this.path = path;
        this.label = Text.of(nl, en);
    }

    /** What stands in the address of the list. */
    public String path() {
        return path;
    }

    public Text label() {
        return label;
    }
}
