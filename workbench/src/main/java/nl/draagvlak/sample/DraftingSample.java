package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.drafting.Freezing;
import nl.draagvlak.drafting.Ground;
import nl.draagvlak.drafting.Paper;
import nl.draagvlak.drafting.PaperKind;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.Reading;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.drafting.Verdict;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Writing;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;

/** The sample's plan: its own text, the round of reading along with every answer, and the first frozen version. */
@Component
class DraftingSample implements SamplePart {

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([a-z0-9-]+)]");
    private static final String ADDRESS = "https://draagvlak.voorbeeld.example";

    private final Papers papers;
    private final SectionTexts texts;
    private final Writing writing;
    private final Reading reading;
    private final Remarks remarks;
    private final Freezing freezing;

    DraftingSample(Papers papers, SectionTexts texts, Writing writing, Reading reading, Remarks remarks, Freezing freezing) {
        this.papers = papers;
        this.texts = texts;
        this.writing = writing;
        this.reading = reading;
        this.remarks = remarks;
        this.freezing = freezing;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("plan.yaml");
        Act written = sample.at(file.date("written"));
        papers.rename(written, papers.plan(sample.programmeId()), file.required("title"), file.text("subtitle"));
        write(file, sample).forEach((section, text) -> write(written, sample, section, text));
        for (Fields round : file.list("rounds")) {
            read(sample, file, round);
        }
        freeze(sample, file, file.list("versions").getFirst());
        for (Fields paper : file.list("papers")) {
            paper(sample, paper);
        }
    }

    private void paper(Sample sample, Fields fields) {
        Act act = sample.at(fields.date("begun"));
        Paper paper = writing.begin(act, sample.programme(), PaperKind.from(fields.required("kind")).orElseThrow(), fields.required("title"));
        sample.put("paper", fields.key(), paper.id());
        fields.list("texts").forEach(each -> writing.introduce(act, paper, each.required("section"), each.required("json"), each.text("reason")));
    }

    private void write(Act act, Sample sample, String section, String prose) {
        texts.write(act, papers.plan(sample.programmeId()), section, prose);
    }

    private static Map<String, String> write(Fields file, Sample sample) {
        Map<String, String> notes = notes(file);
        Map<String, String> written = new LinkedHashMap<>();
        written.put("inleiding", prose(file, "introduction", notes));
        file.list("sectionTexts").forEach(each -> written.put(each.required("section"), prose(each, "text", notes)));
        file.list("lineTexts").forEach(each -> written.put(line(sample, each.required("line")), prose(each, "text", notes)));
        written.put("slot", prose(file, "closing", notes));
        file.list("annexes").forEach(each -> written.put(each.key(), prose(each, "text", notes)));
        return written;
    }

    private static Map<String, String> notes(Fields file) {
        Map<String, String> notes = new HashMap<>();
        file.list("footnotes").forEach(note -> notes.put(note.key(), note.required("text")));
        return notes;
    }

    /** Paragraphs with an empty line between them, and the footnotes where they are called. */
    private static String prose(Fields fields, String name, Map<String, String> notes) {
        Matcher matcher = FOOTNOTE.matcher(String.join("\n\n", fields.texts(name)));
        return matcher.replaceAll(called -> Matcher.quoteReplacement("^[" + notes.get(called.group(1)) + "]"));
    }

    private static String line(Sample sample, String key) {
        return "lijn-" + sample.id("action-line", key);
    }

    private void read(Sample sample, Fields file, Fields fields) {
        Round round = reading.open(sample.at(fields.date("opened")), sample.programme(), fields.required("title"), fields.text("question"),
                fields.date("deadline"), path -> ADDRESS + path);
        sample.put("round", fields.key(), round.id());
        Map<String, String> speakers = speakers(sample);
        for (Fields said : file.list("remarks").stream().filter(each -> each.required("round").equals(fields.key())).toList()) {
            remark(sample, round, said, speakers, sample.at(fields.date("answered")));
        }
        for (Fields judged : fields.list("judged")) {
            for (String reader : judged.texts("by")) {
                judged.texts("sections").forEach(section -> reading.judge(sample.at(fields.date("deadline"), reader), round, sample.id("account", reader), section,
                        Stance.valueOf(judged.required("stance").toUpperCase()), ""));
            }
        }
        reading.close(sample.at(fields.date("closed")), sample.programme(), round);
    }

    /** Who has an account wrote it down; the others sent a letter, which the team wrote down. */
    private void remark(Sample sample, Round round, Fields said, Map<String, String> speakers, Act answered) {
        LocalDate date = said.date("date");
        String speaker = speakers.get(said.required("organisation"));
        String about = said.required("section");
        UUID action = sample.find("action", about).orElse(null);
        String section = action != null ? line(sample, "l" + about.charAt(1)) : sample.find("action-line", about).isPresent() ? line(sample, about) : about;
        Remark remark = remarks.add(speaker == null ? sample.at(date) : sample.at(date, speaker), round, new Remarks.Draft(section, action,
                sample.id("organisation", said.required("organisation")), RemarkKind.valueOf(said.required("kind").toUpperCase()), said.required("text"),
                null, said.has("passage") ? reading.find(round, section, said.text("passage")).orElseThrow() : null));
        remarks.answer(answered, remark, Verdict.valueOf(said.required("verdict").toUpperCase()), said.required("answer"));
    }

    private static Map<String, String> speakers(Sample sample) {
        Map<String, String> speakers = new HashMap<>();
        sample.files().fields("accounts.yaml").list("accounts").stream().filter(account -> !account.text("role").equals("team") && account.has("organisation"))
                .forEach(account -> speakers.putIfAbsent(account.text("organisation"), account.key()));
        return speakers;
    }

    /** Writes what a version has other than the one before it, and freezes it. */
    Version freeze(Sample sample, Fields file, Fields fields) {
        // Who freezes a version does not judge it on its way; the one who leads the team does.
        Act act = sample.at(fields.date("date"), "jurre");
        fields.list("texts").forEach(each -> write(act, sample, each.has("line") ? line(sample, each.text("line")) : each.required("section"),
                prose(each, "text", notes(file))));
        Version version = freezing.freeze(act, sample.programme(), Ground.valueOf(fields.required("ground").toUpperCase()), fields.required("reason"), fields.text("passed"));
        sample.put("version", String.valueOf(version.number()), version.id());
        return version;
    }
}
