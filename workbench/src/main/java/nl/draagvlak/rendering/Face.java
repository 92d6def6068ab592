package nl.draagvlak.rendering;

/** The paragraph styles of the documents for word processors: what they are called in DOCX and in ODT. The names are those that Word and LibreOffice know and translate. */
enum Face {
    BODY("Plattetekst", "Text_20_body"),
    TITLE("Titel", "Title"),
    SUBTITLE("Ondertitel", "Subtitle"),
    DETAILS("Gegevens", "Gegevens"),
    SENDER("Afzender", "Sender"),
    ADDRESSEE("Geadresseerde", "Addressee"),
    SUBJECT("Onderwerp", "Onderwerp"),
    HEADING_1("Kop1", "Heading_20_1"),
    HEADING_2("Kop2", "Heading_20_2"),
    HEADING_3("Kop3", "Heading_20_3"),
    HEADING_4("Kop4", "Heading_20_4"),
    CONTENTS_HEADING("Kopvaninhoudsopgave", "Contents_20_Heading"),
    BOX("Kader", "Kader"),
    QUOTE("Citaat", "Citaat"),
    ATTRIBUTION("Citaatbron", "Citaatbron"),
    BLOCK_QUOTE("Bloktekst", "Quotations"),
    ITEM("Lijstalinea", "List_20_Contents"),
    ITEM_MORE("Lijstvoortzetting", "Lijstvervolg"),
    CAPTION("Bijschrift", "Caption"),
    SMALL_CAPTION("Bijschriftcijfers", "Bijschrift_20_cijfers"),
    FIGURE("Figuur", "Figure"),
    HEAD_CELL("Tabelkop", "Table_20_Heading"),
    CELL("Tabeltekst", "Table_20_Contents"),
    CLOSING("Afsluiting", "Salutation"),
    SIGNATURE("Handtekening", "Signature"),
    FOOTNOTE("Voetnoottekst", "Footnote");

    private final String docx;
    private final String odt;

    Face(String docx, String odt) {
        this.docx = docx;
        this.odt = odt;
    }

    String docx() {
        return docx;
    }

    String odt() {
        return odt;
    }

    static Face heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }
}
