package nl.draagvlak.gatherings.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Invitation;
import nl.draagvlak.gatherings.Invitations;
import nl.draagvlak.gatherings.JoinedWithoutTable;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.RoundOpened;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Participants;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats guests and phones, mixed by perspective, and lets phones know where they sit. */
@Service
class Seating {

    private final Seats seats;
    private final Settings settings;
    private final Rounds rounds;
    private final Invitations invitations;
    private final Joinings joinings;
    private final Organisations organisations;
    private final Persons persons;
    private final Participants participants;

    Seating(Seats seats, Settings settings, Rounds rounds, Invitations invitations, Joinings joinings, Organisations organisations, Persons persons,
            Participants participants) {
        this.seats = seats;
        this.settings = settings;
        this.rounds = rounds;
        this.invitations = invitations;
        this.joinings = joinings;
        this.organisations = organisations;
        this.persons = persons;
        this.participants = participants;
    }

    /** A guest as the organiser knows them. */
    record Guest(UUID id, String name, String perspective, Seats.Coming coming) {}

    /** Everybody who is invited, by name. */
    List<Guest> guests(Gathering gathering) {
        List<Invitation> invited = invitations.list(gathering.id());
        Map<UUID, Organisation> known = organisations.byIds(invited.stream().map(Invitation::organisationId).toList());
        Map<UUID, Person> people = persons.byIds(invited.stream().map(Invitation::personId).filter(Objects::nonNull).toList());
        Map<UUID, Seats.Coming> coming = seats.coming(gathering.id());
        List<Guest> guests = new ArrayList<>();
        for (Invitation each : invited) {
            Organisation organisation = known.get(each.organisationId());
            String name = each.personId() == null ? organisation.name() : people.get(each.personId()).name() + " – " + organisation.shortName();
            guests.add(new Guest(each.id(), name, organisation.perspective() == null ? "" : organisation.perspective(), coming.getOrDefault(each.id(), Seats.Coming.EXPECTED)));
        }
        return guests;
    }

    /** The rounds that seats change between; empty when people stay where they are. */
    List<Round> seatedRounds(UUID gatheringId) {
        return rounds.list(gatheringId).stream().filter(round -> round.setup() == Round.Setup.TABLES).toList();
    }

    /** The round of which one wants to see the seats: the one that runs, else the first that is to come. */
    Optional<Round> usualRound(UUID gatheringId) {
        List<Round> all = seatedRounds(gatheringId);
        return all.stream().filter(Round::running).findFirst().or(() -> all.stream().filter(round -> !round.done()).findFirst()).or(() -> all.stream().reduce((a, b) -> b));
    }

    private List<Integer> tables(UUID gatheringId) {
        return settings.tables(gatheringId).stream().map(Setting.Table::number).toList();
    }

    /**
     * Seats everybody who is expected.
     *
     * @param fresh also those who were moved by hand
     */
    @Transactional
    void arrangeGuests(Act act, Gathering gathering, UUID roundId, boolean fresh) {
        List<Mixer.Sitter> sitters = guests(gathering).stream().filter(guest -> guest.coming() == Seats.Coming.EXPECTED)
                .map(guest -> new Mixer.Sitter(guest.id(), guest.perspective())).toList();
        Map<UUID, Integer> fixed = fresh ? Map.of() : seats.byHand(gathering.id(), roundId, Seats.Sort.GUEST);
        seats.set(act, gathering, roundId, Seats.Sort.GUEST, Mixer.arrange(sitters, tables(gathering.id()), fixed, seats.apart(gathering.id()),
                seats.met(gathering.id(), roundId, Seats.Sort.GUEST)));
    }

    /** Writes down whether a guest comes; who was late and is there now is put at the table where that helps most, if the others sit already. */
    @Transactional
    void setComing(Act act, Gathering gathering, UUID roundId, Guest guest, Seats.Coming coming) {
        seats.setComing(act, gathering, guest.id(), coming);
        Map<UUID, Integer> there = seats.tables(gathering.id(), roundId, Seats.Sort.GUEST);
        if (coming == Seats.Coming.EXPECTED && !there.isEmpty() && !there.containsKey(guest.id())) {
            int table = Mixer.place(new Mixer.Sitter(guest.id(), guest.perspective()), tables(gathering.id()), there, guestPerspectives(gathering), seats.apart(gathering.id()));
            seats.seat(act, gathering, roundId, Seats.Sort.GUEST, guest.id(), table, false);
        }
    }

    Map<UUID, String> guestPerspectives(Gathering gathering) {
        Map<UUID, String> perspectives = new HashMap<>();
        guests(gathering).forEach(guest -> perspectives.put(guest.id(), guest.perspective()));
        return perspectives;
    }

    /** Seats everybody who takes part by phone, and shows it on their phones when that round runs or there are none. */
    @Transactional
    void arrangePhones(Act act, Gathering gathering, UUID roundId) {
        List<UUID> phones = joinings.participants(gathering.id());
        Map<UUID, String> perspectives = participants.perspectives(phones);
        List<Mixer.Sitter> sitters = phones.stream().map(id -> new Mixer.Sitter(id, perspectives.getOrDefault(id, ""))).toList();
        seats.set(act, gathering, roundId, Seats.Sort.PHONE, Mixer.arrange(sitters, tables(gathering.id()), Map.of(), Set.of(),
                seats.met(gathering.id(), roundId, Seats.Sort.PHONE)));
        if (roundId == null || rounds.running(gathering.id()).filter(round -> round.id().equals(roundId)).isPresent()) {
            show(act, gathering, roundId);
        }
    }

    /** How mixed the phones sit; nothing of one phone. */
    Mix phoneMix(UUID gatheringId, UUID roundId) {
        Map<UUID, Integer> there = seats.tables(gatheringId, roundId, Seats.Sort.PHONE);
        return Mix.of(there, participants.perspectives(there.keySet()), Set.of());
    }

    /** Puts the seats of a round on the phones. Who joined since the seats were made gets one as well. */
    @Transactional
    void show(Act act, Gathering gathering, UUID roundId) {
        Map<UUID, Integer> there = new LinkedHashMap<>(seats.tables(gathering.id(), roundId, Seats.Sort.PHONE));
        if (there.isEmpty()) {
            return;
        }
        List<UUID> phones = joinings.participants(gathering.id());
        Map<UUID, String> perspectives = participants.perspectives(phones);
        for (UUID phone : phones) {
            if (!there.containsKey(phone)) {
                int table = Mixer.place(new Mixer.Sitter(phone, perspectives.getOrDefault(phone, "")), tables(gathering.id()), there, perspectives, Set.of());
                seats.seat(act, gathering, roundId, Seats.Sort.PHONE, phone, table, false);
                there.put(phone, table);
            }
        }
        joinings.seat(act, gathering, there);
    }

    @EventListener
    void onRoundOpened(RoundOpened opened) {
        show(opened.act(), opened.gathering(), opened.round().id());
    }

    /** Only where phones were seated before: else people know their own table best. */
    @EventListener
    void onJoined(JoinedWithoutTable joined) {
        Gathering gathering = joined.gathering();
        UUID round = rounds.running(gathering.id()).map(Round::id).orElse(null);
        Map<UUID, Integer> there = seats.tables(gathering.id(), round, Seats.Sort.PHONE);
        if (!there.isEmpty()) {
            Integer own = there.get(joined.participantId());
            Map<UUID, String> perspectives = participants.perspectives(joinings.participants(gathering.id()));
            int table = own != null ? own : Mixer.place(new Mixer.Sitter(joined.participantId(), perspectives.getOrDefault(joined.participantId(), "")),
                    tables(gathering.id()), there, perspectives, Set.of());
            seats.seat(joined.act(), gathering, round, Seats.Sort.PHONE, joined.participantId(), table, false);
            joinings.seat(joined.act(), gathering, Map.of(joined.participantId(), table));
        }
    }
}
