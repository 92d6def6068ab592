-- Whether people vote now at a gathering; without a line nobody ever could.
create table statements.voting (
    gathering_id uuid primary key references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    open         boolean not null
);
call journal.guard('statements.voting');

-- Every vote as it came: it is never changed, a later one on the same statement counts instead. The participation and an id made on the phone
-- are the key, so that sending it again does nothing, nobody can take an id of somebody else, and one's own votes lie together. The sequence is
-- given under the lock of the programme's journal, so that who has read up to a number has missed nothing before it.
create table statements.vote (
    programme_id   uuid not null,
    gathering_id   uuid not null,
    participant_id uuid not null,
    client_id      uuid not null,
    statement_id   uuid not null references statements.statement,
    at             timestamptz not null,
    sequence       bigint generated always as identity,
    value          smallint not null check (value between -1 and 1),
    primary key (participant_id, client_id),
    foreign key (participant_id, gathering_id) references gatherings.joining
);
create index on statements.vote (gathering_id, sequence);

-- As journal.guard, but once a batch instead of once a vote: the entry is written first, and without it not one vote of the batch goes in.
create trigger journal_guard after insert or update or delete on statements.vote
    for each statement execute function journal.require_entry();

create function statements.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a vote is not changed; a later one counts instead';
end $$;
create trigger append_only before update or truncate on statements.vote
    for each statement execute function statements.refuse_change();
