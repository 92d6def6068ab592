package nl.draagvlak.programme;

/** An entry of one of the programme's own lists, such as an exploitation form or a perspective. */
public record Choice(String key, String nl, String en, int position, String note) {

    public String in(Language language) {
        return language.of(nl, en);
    }

    public Text label() {
        return new Text(nl, en);
    }
}
