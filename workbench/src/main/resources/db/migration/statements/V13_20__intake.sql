-- Who voted on paper or in another tool: under what stood on the slip, and as which participant here. The same list again leads to the same people.
create table statements.brought_in (
    gathering_id   uuid not null references gatherings.gathering,
    label          text not null check (length(label) between 1 and 100),
    programme_id   uuid not null references programme.programme,
    participant_id uuid not null,
    primary key (gathering_id, label),
    foreign key (participant_id, gathering_id) references gatherings.joining
);
call journal.guard('statements.brought_in');

-- Statements of another tool: which of ours they became.
create table statements.brought_statement (
    gathering_id uuid not null references gatherings.gathering,
    label        text not null check (length(label) between 1 and 100),
    programme_id uuid not null references programme.programme,
    statement_id uuid not null references statements.statement,
    primary key (gathering_id, label)
);
call journal.guard('statements.brought_statement');

-- A file that somebody looks at before it is brought in; gone after a day.
create table statements.upload (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    gathering_id uuid not null references gatherings.gathering,
    votes        bytea not null,
    votes_name   text not null,
    comments     bytea,
    kind         text not null,
    expires_at   timestamptz not null
);
call journal.guard('statements.upload');
