package nl.draagvlak.drafting.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.drafting.text.Splitting;
import nl.draagvlak.rendering.Pieces;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** The page on which a section is read with the remarks beside it, the same for who has an account and who came by a link. */
@Component
class Desk {

    static final int LONGEST_PASSAGE = 600;
    private static final int SHORT = 80;
    private static final String LINE = "lijn-";

    private final Rounds rounds;
    private final Remarks remarks;
    private final RoundPieces pieces;
    private final Agreements agreements;
    private final Showing showing;
    private final Actions actions;

    Desk(Rounds rounds, Remarks remarks, RoundPieces pieces, Agreements agreements, Showing showing, Actions actions) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.pieces = pieces;
        this.agreements = agreements;
        this.showing = showing;
        this.actions = actions;
    }

    /**
     * Who sits at the desk.
     *
     * @param reader  empty for an account that did not read along yet
     * @param base    where the sections of the round lie
     * @param behalf  for whom they can speak; none when there is nothing to choose
     * @param insider whether they see all remarks at once; others see their own, and those of others once they were answered
     */
    record Seat(Optional<Reader> reader, String base, List<Option> behalf, boolean insider, Predicate<Remark> mine) {}

    Reply.Page page(Visit visit, Round round, ReadSection section, Seat seat, Form form) {
        List<ReadSection> all = rounds.sections(round.id());
        int place = all.indexOf(section);
        List<Remark> seen = remarks.ofSection(round.id(), section.section()).stream().filter(remark -> !remark.erased())
                .filter(remark -> seat.insider() || !remark.withdrawn() && remark.answered() || seat.mine().test(remark)).toList();
        Set<Integer> marked = new HashSet<>();
        seen.stream().filter(remark -> remark.place() != null && !remark.withdrawn())
                .forEach(remark -> IntStream.rangeClosed(remark.place().first(), remark.place().last()).forEach(marked::add));
        Optional<Stance> stance = seat.reader().flatMap(reader -> agreements.find(round.id(), section.section(), reader.id())).map(Agreements.Given::stance);
        return Reply.page("drafting/reading/read", visit.frame(section.title())).with("round", round).with("section", section).with("form", form).with("base", seat.base())
                .with("insider", seat.insider()).with("article", Pieces.article(rounds.document(section), Splitting::sentences, marked))
                .with("remarks", showing.of(visit.language(), seat.mine(), inOrder(seen)))
                .with("previous", place > 0 ? all.get(place - 1) : null).with("next", place + 1 < all.size() ? all.get(place + 1) : null)
                .with("kinds", options(visit, RemarkKind.values())).with("actions", actionOptions(visit, round, section)).with("behalf", seat.behalf())
                .with("pieces", pieceOptions(round, section)).with("stances", stances(visit)).with("stance", stance.map(Enum::name).orElse(""));
    }

    /** As their words stand in the text; what is about the whole section comes first. */
    private static List<Remark> inOrder(List<Remark> some) {
        return some.stream().sorted(java.util.Comparator.comparingInt((Remark remark) -> remark.place() == null ? -1 : remark.place().first())
                .thenComparingInt(Remark::number)).toList();
    }

    private static List<Option> options(Visit visit, RemarkKind[] kinds) {
        return Arrays.stream(kinds).map(kind -> new Option(kind.name(), kind.label().in(visit.language()))).toList();
    }

    private static List<Option> stances(Visit visit) {
        return Arrays.stream(Stance.values()).map(stance -> new Option(stance.name(), stance.label().in(visit.language()))).toList();
    }

    private List<Option> pieceOptions(Round round, ReadSection section) {
        return pieces.of(round.id(), section.section()).stream().map(piece -> new Option(String.valueOf(piece.position()), shortened(piece.text()))).toList();
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT).strip() + "…";
    }

    /** The actions of the line that is read; none for another section. */
    private List<Option> actionOptions(Visit visit, Round round, ReadSection section) {
        return !round.open() || !section.section().startsWith(LINE) ? List.of()
                : actions.list(visit.programmeId()).stream().filter(action -> section.section().equals(LINE + action.lineId()))
                .map(action -> new Option(action.id().toString(), action.code() + " " + action.text())).toList();
    }

    /** What was written, or null when something is wrong with it; the organisation is null for none. */
    Remarks.Draft read(Visit visit, Round round, ReadSection section, UUID organisation, UUID reader, Form form) {
        String kind = form.oneOf("soort", Arrays.stream(RemarkKind.values()).map(Enum::name).toList());
        String text = form.required("opmerking", Remarks.LONGEST);
        String action = form.maybeOneOf("actie", actionOptions(visit, round, section).stream().map(Option::value).toList());
        List<RoundPieces.Piece> all = pieces.of(round.id(), section.section());
        Integer first = all.isEmpty() ? null : form.whole("van", 0, all.size() - 1);
        Integer last = first == null ? null : form.whole("tot", 0, all.size() - 1);
        if (first != null && last != null && last < first) {
            form.error("tot", "Deze zin staat voor de eerste.", "This sentence stands before the first.");
        }
        if (!round.open()) {
            form.error("opmerking", "Deze ronde is gesloten. Uw opmerking is niet bewaard; kopieer haar.", "This round is closed. Your remark was not kept; copy it.");
        }
        if (!form.ok()) {
            return null;
        }
        Remark.Place place = first == null ? null : new Remark.Place(first, last == null ? first : last, passage(form, all, first, last == null ? first : last));
        UUID about = action != null ? UUID.fromString(action) : place == null ? null : element(all, place);
        return new Remarks.Draft(section.section(), about, organisation, RemarkKind.valueOf(kind), text, reader, place);
    }

    /** The selected words, as far as they really stand in these pieces; the whole pieces otherwise. */
    private static String passage(Form form, List<RoundPieces.Piece> all, int first, int last) {
        String selected = form.value("passage").strip().replaceAll("\\s+", " ");
        String whole = String.join(" ", all.subList(first, last + 1).stream().map(RoundPieces.Piece::text).toList());
        return selected.length() > LONGEST_PASSAGE || selected.equals(whole) || !whole.contains(selected) ? "" : selected;
    }

    /** The action that the words came from, if they came from one. */
    private UUID element(List<RoundPieces.Piece> all, Remark.Place place) {
        UUID element = all.get(place.first()).element();
        return element != null && actions.byIds(List.of(element)).containsKey(element) ? element : null;
    }
}
