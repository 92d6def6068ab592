-- Who sits where in a round, or all the time when there are no rounds. A guest is an invitation, a phone is a participant under a pseudonym:
-- the two are never brought together, so that a seat leads nobody from a name to what was said.
create table gatherings.seat (
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    round_id     uuid references gatherings.round on delete cascade,
    sitter       text not null check (sitter in ('guest', 'phone')),
    sitter_id    uuid not null,
    table_number int not null,
    by_hand      boolean not null default false,
    unique nulls not distinct (gathering_id, round_id, sitter_id)
);

-- Guests whom the organiser does not want at one table; the smaller id first.
create table gatherings.apart (
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    one_id       uuid not null references gatherings.invitation on delete cascade,
    other_id     uuid not null references gatherings.invitation on delete cascade,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index on gatherings.apart (gathering_id);

-- Who comes later or not at all; whoever is not here is expected.
create table gatherings.coming (
    invitation_id uuid primary key references gatherings.invitation on delete cascade,
    gathering_id  uuid not null references gatherings.gathering,
    programme_id  uuid not null references programme.programme,
    state         text not null check (state in ('late', 'absent'))
);
create index on gatherings.coming (gathering_id);

call journal.guard('gatherings.seat');
call journal.guard('gatherings.apart');
call journal.guard('gatherings.coming');
