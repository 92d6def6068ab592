-- Who wants to hear what came of a gathering. Kept apart from whoever took part: no pseudonym, no time, and an id that says no order.
-- Gone as soon as the message went out.
create table gatherings.wants_outcome (
    id           uuid primary key default gen_random_uuid(),
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    email        text not null,
    unique (gathering_id, email)
);
call journal.guard('gatherings.wants_outcome');
