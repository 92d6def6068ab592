package nl.draagvlak.stakeholders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** From how many sides the problem was looked at, on the programme's first page. */
@Component
class StakeholderOverview implements OverviewPart {

    private static final String WHERE = "/belanghebbenden/perspectieven";

    private final Organisations organisations;
    private final Persons persons;
    private final Missing missing;

    StakeholderOverview(Organisations organisations, Persons persons, Missing missing) {
        this.organisations = organisations;
        this.persons = persons;
        this.missing = missing;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Figure> figures(Programme programme) {
        Missing.Table table = missing.of(programme.id(), ListName.PERSPECTIVE);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(organisations.count(programme.id()), Text.of("organisatie doet mee", "organisation takes part"),
                Text.of("organisaties doen mee", "organisations take part"), "/belanghebbenden"));
        figures.add(figure(persons.count(programme.id()), Text.of("persoon kennen wij daar", "person whom we know there"),
                Text.of("personen kennen wij daar", "people whom we know there"), "/belanghebbenden"));
        figures.add(figure(table.heard(), Text.of("perspectief is gehoord", "perspective was heard"), Text.of("perspectieven zijn gehoord", "perspectives were heard"), WHERE));
        if (table.needed() > 0) {
            figures.add(figure(table.needed() - table.heardNeeded(), Text.of("nodig perspectief is nog niet gehoord", "needed perspective was not heard yet"),
                    Text.of("nodige perspectieven zijn nog niet gehoord", "needed perspectives were not heard yet"), WHERE));
        }
        return figures;
    }

    private static Figure figure(long number, Text one, Text many, String path) {
        return new Figure(String.valueOf(number), number == 1 ? one : many, path);
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        List<Attention> attention = new ArrayList<>();
        for (ListName list : List.of(ListName.PERSPECTIVE, ListName.TARGET_GROUP)) {
            List<Missing.Row> unknown = missing.of(programme.id(), list).unknown();
            if (!unknown.isEmpty()) {
                String nl = String.join(", ", unknown.stream().map(row -> row.choice().nl()).toList());
                String en = String.join(", ", unknown.stream().map(row -> row.choice().en()).toList());
                attention.add(new Attention(list == ListName.PERSPECTIVE
                        ? Text.of("Nog niemand aan tafel met dit perspectief: " + nl + ".", "Nobody at the table yet with this perspective: " + en + ".")
                        : Text.of("Nog niemand die deze doelgroep bereikt: " + nl + ".", "Nobody yet who reaches this target group: " + en + "."), WHERE, false));
            }
        }
        return attention;
    }
}
