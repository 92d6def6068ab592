package nl.draagvlak.process.week;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.draagvlak.process.Due;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Frame;

/**
 * What is due as an iCalendar (RFC 5545). A calendar lies open on desks and telephones, so an entry says what kind of thing it is and
 * where to read on, never what it is about.
 */
final class CalendarFeed {

    private CalendarFeed() {}

    /**
     * @param name   what the calendar is called
     * @param root   the address below which the paths of the entries lie
     * @param now    when it was made
     */
    static String of(List<Due> dues, Language language, String name, String root, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Draagvlak//Agenda//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        for (Due due : dues) {
            calendar.add(event(due, language, root, now));
        }
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static VEvent event(Due due, Language language, String root, Instant now) {
        String summary = due.kind().in(language) + (due.label().isEmpty() ? "" : " " + due.label());
        Temporal start = due.from() == null ? due.on() : due.on().atTime(due.from()).atZone(Frame.ZONE).toInstant();
        Temporal end = due.from() == null ? due.on().plusDays(1) : due.on().atTime(due.until() == null || due.until().isBefore(due.from()) ? due.from().plus(Duration.ofHours(1))
                : due.until()).atZone(Frame.ZONE).toInstant();
        VEvent event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(summary));
        event.add(new Uid(due.id() + "@draagvlak"));
        event.add(new Url(URI.create(root + due.path())));
        event.add(new Description(root + due.path()));
        if (due.from() == null) {
            // A day on which something is due does not make somebody busy.
            event.add(ImmutableTransp.TRANSPARENT);
        }
        return event;
    }
}
