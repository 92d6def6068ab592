-- A link with which somebody's own calendar reads what is due; only its hash is known here.
create table process.calendar (
    account_id   uuid not null,
    programme_id uuid not null references programme.programme,
    secret       bytea not null unique,
    made_at      timestamptz not null,
    primary key (account_id, programme_id)
);

-- Work that one of the team hands over to another, with what that one must know.
create table process.handover (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    from_id      uuid not null,
    to_id        uuid not null,
    note         text not null check (note <> ''),
    handed_at    timestamptz not null,
    taken_at     timestamptz,
    check (from_id <> to_id)
);
create index on process.handover (programme_id, handed_at desc);

call journal.guard('process.calendar');
call journal.guard('process.handover');
