-- How a gathering takes care of what is said: who with training is told, and whether two people look before words leave a table.
create table gatherings.care (
    gathering_id uuid primary key references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    trained_id   uuid references people.account,
    second_look  boolean not null default false,
    told_at      timestamptz
);
call journal.guard('gatherings.care');
