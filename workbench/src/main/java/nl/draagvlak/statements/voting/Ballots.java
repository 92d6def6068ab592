package nl.draagvlak.statements.voting;

/** Where votes are sent. */
final class Ballots {

    static final String PATH = "/bijeenkomsten/{code}/stemmen";
    /** What the key of the voting page is for: it is made of the participant's secret, which a script cannot read. */
    static final String PURPOSE = "stemmen";

    private Ballots() {}
}
