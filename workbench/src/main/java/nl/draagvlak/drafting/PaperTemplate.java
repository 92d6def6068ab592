package nl.draagvlak.drafting;

import java.util.List;

/** What a new paper of a kind begins with. A changed template holds for new papers; those that are there keep what they have. */
record PaperTemplate(PaperKind kind, List<Heading> headings, boolean own) {

    /**
     * A section to be.
     *
     * @param key    its name in addresses
     * @param help   what is written there, for who writes it
     * @param blocks the living blocks that stand there to begin with; one that asks for a choice is put in once for each answer
     */
    record Heading(String key, String title, String help, List<String> blocks) {}
}
