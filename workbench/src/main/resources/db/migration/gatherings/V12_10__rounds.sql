-- A part of the gathering with a clock. The time it ends is the server's and is kept, so that every screen counts down to the same moment.
create table gatherings.round (
    id           uuid primary key,
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    position     int not null,
    title        text not null,
    minutes      int not null check (minutes between 1 and 600),
    setup        text not null check (setup in ('tables', 'plenary')),
    opened_at    timestamptz,
    ends_at      timestamptz,
    closed_at    timestamptz,
    check ((opened_at is null) = (ends_at is null)),
    check (closed_at is null or opened_at is not null)
);
create index on gatherings.round (gathering_id, position);
-- Two rounds at once would leave people guessing, also when two facilitators press at the same moment.
create unique index one_round_at_a_time on gatherings.round (gathering_id) where opened_at is not null and closed_at is null;

-- What is asked in a round. A question of no round is asked all the time.
create table gatherings.round_prompt (
    round_id     uuid not null references gatherings.round on delete cascade,
    prompt_id    uuid not null references gatherings.prompt,
    programme_id uuid not null references programme.programme,
    primary key (round_id, prompt_id)
);
create index on gatherings.round_prompt (prompt_id);

call journal.guard('gatherings.round');
call journal.guard('gatherings.round_prompt');
