package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;

/** What a later step adds to the first page of a programme. Give it as a bean; keep it to one or two quick queries. */
public interface OverviewPart {

    /** The number of the module, as of its migrations. */
    int order();

    /** The figures by which a visitor sees how the programme stands. */
    default List<Figure> figures(Programme programme) {
        return List.of();
    }

    /** What somebody should look at now; nothing when all is well. */
    default List<Attention> attention(Programme programme, LocalDate today) {
        return List.of();
    }

    /** A figure such as "13 of 14". {@code path} is below the programme's address. */
    record Figure(String number, Text label, String path) {}

    /** Something that asks for attention, with the way to it below the programme's address. */
    record Attention(Text text, String path, boolean urgent) {}
}
