package nl.draagvlak.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Attendance;
import nl.draagvlak.gatherings.Doors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Invitations;
import nl.draagvlak.gatherings.Setting.AgendaItem;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import org.springframework.stereotype.Component;

/** The roundtables and consultation sessions of the sample, opened on their day; what was said comes after, and then they are closed. */
@Component
class GatheringsSample implements SamplePart {

    private static final int WEEKS_BEFORE = 6;

    private final Gatherings gatherings;
    private final Settings settings;
    private final Invitations invitations;
    private final Attendance attendance;
    private final Doors doors;

    GatheringsSample(Gatherings gatherings, Settings settings, Invitations invitations, Attendance attendance, Doors doors) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.invitations = invitations;
        this.attendance = attendance;
        this.doors = doors;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void load(Sample sample) {
        for (Fields file : sample.files().fields("gatherings.yaml").list("gatherings")) {
            load(sample, file);
        }
    }

    private void load(Sample sample, Fields file) {
        Act before = sample.at(file.date("date").minusWeeks(WEEKS_BEFORE));
        Gathering gathering = gatherings.add(before, Gatherings.prepare(sample.programmeId(), sample.id("step", file.required("step")), file.words("title"),
                GatheringKind.valueOf(file.required("kind").toUpperCase()), file.date("date"), file.time("start"), file.time("end"), file.required("place"),
                file.required("purpose"), contact(file)));
        sample.put("gathering", file.key(), gathering.id());
        settings.setAgenda(before, gathering, file.list("agenda").stream()
                .map(item -> new AgendaItem(item.time("start"), item.whole("minutes"), item.required("title"))).toList());
        settings.setTables(before, gathering, file.list("tables").stream()
                .map(table -> new Table(table.whole("number"), table.required("name"), person(sample, table, "facilitator"), person(sample, table, "scribe"))).toList());
        List<Prompt> prompts = new ArrayList<>();
        for (Fields prompt : file.list("prompts")) {
            UUID id = Ids.next();
            sample.put("prompt", prompt.key(), id);
            prompts.add(new Prompt(id, gathering.id(), StatementKind.find(prompt.required("kind")).orElseThrow(), prompt.words("question")));
        }
        settings.setPrompts(before, gathering, prompts);
        file.texts("invited").forEach(key -> invitations.invite(before, gathering, sample.id("organisation", key), null, ""));
        held(sample, file, gathering);
    }

    private void held(Sample sample, Fields file, Gathering gathering) {
        Act that = sample.at(file.date("date"));
        doors.open(that, gathering, "");
        Map<UUID, Integer> numbers = new HashMap<>();
        file.numbers("attendance").forEach((key, number) -> numbers.put(sample.id("organisation", key), number.intValueExact()));
        attendance.set(that, gathering, numbers, Map.of(), List.of());
    }

    private static Gathering.Contact contact(Fields file) {
        Fields contact = file.fields("contact");
        return new Gathering.Contact(contact.text("name"), contact.text("reach"), contact.text("support"));
    }

    private static UUID person(Sample sample, Fields table, String field) {
        return table.has(field) ? sample.id("person", table.text(field)) : null;
    }
}
