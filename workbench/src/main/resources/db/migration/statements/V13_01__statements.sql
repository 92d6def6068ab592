create schema statements;

-- What is known of a statement beside its words. Either a participant said it on a phone, or somebody typed it for a table.
create table statements.statement (
    element_id     uuid primary key references reasoning.element,
    programme_id   uuid not null references programme.programme,
    gathering_id   uuid not null references gatherings.gathering,
    table_number   int,
    kind           text not null,
    participant_id uuid references people.participant,
    typed_by       uuid references people.account,
    perspective    text,
    list           text not null default 'PERSPECTIVE' check (list = 'PERSPECTIVE'),
    on_screen      boolean not null default true,
    sequence       bigint generated always as identity,
    foreign key (programme_id, list, perspective) references programme.list_item
);
create index on statements.statement (programme_id, sequence);
create index on statements.statement (gathering_id, sequence);
create index on statements.statement (participant_id) where participant_id is not null;

call journal.guard('statements.statement');
