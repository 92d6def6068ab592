-- Two statements that say the same: one goes on for both. The other keeps its words, its speaker and its votes, and can be parted again.
create table statements.merger (
    id           uuid primary key,
    merged_id    uuid not null references statements.statement,
    into_id      uuid not null references statements.statement,
    programme_id uuid not null references programme.programme,
    merged_at    timestamptz not null,
    merged_by    uuid not null,
    parted_at    timestamptz,
    parted_by    uuid,
    check (merged_id <> into_id)
);
create unique index merged_once on statements.merger (merged_id) where parted_at is null;
create index on statements.merger (into_id) where parted_at is null;

-- The themes by which a facilitator sorts what is said in one gathering. The anthology makes its own of quotes.
create table statements.room_theme (
    id           uuid primary key,
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    title        text not null,
    position     int not null
);
create index on statements.room_theme (gathering_id, position);

create table statements.in_room_theme (
    statement_id uuid primary key references statements.statement,
    theme_id     uuid not null references statements.room_theme on delete cascade,
    programme_id uuid not null references programme.programme,
    placed_at    timestamptz not null
);
create index on statements.in_room_theme (theme_id);

call journal.guard('statements.merger');
call journal.guard('statements.room_theme');
call journal.guard('statements.in_room_theme');
