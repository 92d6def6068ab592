package nl.draagvlak.rendering.reading;

/** What a paragraph of a Word file says of itself ({@code w:pPr}); a style may say the same, and then this counts. */
final class DocxProperties {

    String style = "";
    /** The list that it is a part of; null for none. */
    String list;
    int level;
    /** 0 to 8 for a heading; 9 for body text. */
    int outline = 9;

    void read(Xml xml) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = DocxStyles.value(xml);
                case "numId" -> list = DocxStyles.value(xml);
                case "ilvl" -> level = xml.number("val", 0, 0, 8);
                case "outlineLvl" -> outline = xml.number("val", 9, 0, 9);
                case "pPrChange", "rPr", "sectPr" -> xml.skip();
                default -> { }
            }
        }
    }
}
