-- Where somebody's words or votes were taken out when they withdrew them, for their own look-back page. Names places and never words.
create table statements.removal (
    id             bigint generated always as identity primary key,
    programme_id   uuid not null references programme.programme,
    participant_id uuid not null references people.participant,
    statement_id   uuid references statements.statement,
    place_nl       text not null,
    place_en       text not null,
    remains_nl     text not null default '',
    remains_en     text not null default '',
    removed_at     timestamptz not null
);
create index on statements.removal (participant_id);
call journal.guard('statements.removal');
