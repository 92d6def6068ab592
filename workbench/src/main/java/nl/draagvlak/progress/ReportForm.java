package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Option;

/** What somebody filled in about an action: its report, and the milestone that was reached meanwhile, if any. */
record ReportForm(Report.Draft report, Milestone reached, LocalDate reachedOn, String reachedReason) {

    static final String OTHER = "anders";
    private static final int WORDS = 600;

    /** Reads and judges everything; ask the form whether it is right. */
    static ReportForm read(Form form, List<Milestone> open, LocalDate today) {
        Status status = Status.ofKey(String.valueOf(form.oneOf("status", List.of(Status.values()).stream().map(Status::key).toList()))).orElse(null);
        String done = form.required("gedaan", WORDS);
        String obstacle = form.optional("obstakel", WORDS);
        if (obstacle.isEmpty() && (status == Status.ATTENTION || status == Status.OFF_COURSE)) {
            form.error("obstakel", "Zeg in één zin wat er tegenzit.", "Say in one sentence what stands in the way.");
        }
        String help = form.optional("hulp", WORDS);
        Integer spent = form.whole("besteed", 0, 2_000_000_000);
        Milestone reached = chosen(form, "bereikt", open);
        LocalDate reachedOn = reachedOn(form, reached, today);
        String reason = form.optional("bereikt-reden", 300);
        if (reached != null && reachedOn != null && reachedOn.isAfter(reached.planned()) && reason.isEmpty()) {
            form.error("bereikt-reden", "Deze mijlpaal is later gehaald dan gepland. Waarom?", "This milestone was reached later than planned. Why?");
        }
        Milestone next = chosen(form, "stap", open);
        if (next != null && next.equals(reached)) {
            form.error("stap", "Deze mijlpaal is al gehaald. Kies de volgende.", "This milestone was reached already. Choose the next.");
        }
        String nextStep = next != null ? next.text() : nextInWords(form);
        LocalDate expected = form.date("stap-datum");
        LocalDate nextOn = expected == null && next != null ? next.planned() : expected;
        return new ReportForm(new Report.Draft(status, done, obstacle, help, nextStep, nextStep.isEmpty() ? null : nextOn, spent == null ? null : spent.longValue()),
                reached, reachedOn, reason);
    }

    private static LocalDate reachedOn(Form form, Milestone reached, LocalDate today) {
        LocalDate day = form.date("bereikt-op");
        if (reached == null) {
            return null;
        }
        if (day != null && day.isAfter(today)) {
            form.error("bereikt-op", "Deze dag moet nog komen.", "This day is still to come.");
        }
        return day == null ? today : day;
    }

    private static String nextInWords(Form form) {
        String words = form.optional("stap-tekst", 200);
        if (!form.value("stap").equals(OTHER)) {
            return "";
        }
        if (words.isEmpty()) {
            form.error("stap-tekst", "Schrijf wat de volgende stap is.", "Write what the next step is.");
        }
        return words;
    }

    private static Milestone chosen(Form form, String field, List<Milestone> open) {
        String value = form.value(field);
        if (value.isBlank() || value.equals(OTHER)) {
            return null;
        }
        for (Milestone milestone : open) {
            if (milestone.id().toString().equals(value)) {
                return milestone;
            }
        }
        form.error(field, "Deze mijlpaal is er niet meer. Kies opnieuw.", "This milestone is no longer there. Choose again.");
        return null;
    }

    /** The form as it opens: with how it stood, and the next milestone. */
    static Form filled(Report latest, List<Milestone> open) {
        Form form = Form.empty();
        if (latest != null) {
            form.with("status", latest.status().key());
        }
        if (!open.isEmpty()) {
            form.with("stap", open.getFirst().id());
        }
        return form;
    }

    static List<Option> milestones(List<Milestone> open, LocalDate today, Frame f, boolean other) {
        List<Option> options = new ArrayList<>();
        Language language = f.language();
        for (Milestone milestone : open) {
            options.add(new Option(milestone.id().toString(), milestone.text() + " (" + f.date(milestone.planned())
                    + (milestone.overdue(today) ? language.of(", te laat", ", late") : "") + ")"));
        }
        if (other) {
            options.add(new Option(OTHER, language.of("Iets anders, namelijk …", "Something else, namely …")));
        }
        return options;
    }
}
