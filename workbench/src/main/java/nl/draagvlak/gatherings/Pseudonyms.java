package nl.draagvlak.gatherings;

import java.security.SecureRandom;
import java.util.List;
import nl.draagvlak.programme.Language;

/** Names to take part under that are nobody's: suggested, so that nobody needs to think one up. */
final class Pseudonyms {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> DUTCH = List.of("Merel", "Wulp", "Kievit", "Zwaluw", "Ooievaar", "Roodborst", "Winterkoning", "Boomklever", "Grutto",
            "Lijster", "Vink", "Uil", "Spreeuw", "Mees", "Reiger", "Leeuwerik", "Torenvalk", "Waterhoen", "Ijsvogel", "Koekoek");
    private static final List<String> ENGLISH = List.of("Blackbird", "Curlew", "Lapwing", "Swallow", "Stork", "Robin", "Wren", "Nuthatch", "Godwit", "Thrush",
            "Finch", "Owl", "Starling", "Tit", "Heron", "Skylark", "Kestrel", "Moorhen", "Kingfisher", "Cuckoo");

    private Pseudonyms() {}

    static String suggest(Language language) {
        List<String> names = language == Language.NL ? DUTCH : ENGLISH;
        return names.get(RANDOM.nextInt(names.size())) + " " + (10 + RANDOM.nextInt(90));
    }
}
