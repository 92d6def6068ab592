-- Who leads a gathering, one after another. Somebody is asked and takes over when ready; the clock and the rounds do not notice.
create table gatherings.leading (
    id           uuid primary key,
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    account_id   uuid not null references people.account,
    note         text not null default '',
    asked_at     timestamptz not null,
    taken_at     timestamptz
);
create index on gatherings.leading (gathering_id, taken_at);
create unique index one_asked_at_a_time on gatherings.leading (gathering_id) where taken_at is null;
call journal.guard('gatherings.leading');
