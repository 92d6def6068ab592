-- What a table brings to everybody.
create table statements.harvest (
    statement_id uuid primary key references statements.statement,
    programme_id uuid not null references programme.programme,
    gathering_id uuid not null references gatherings.gathering,
    table_number int not null,
    brought_at   timestamptz not null
);
create index on statements.harvest (gathering_id, table_number, brought_at);
call journal.guard('statements.harvest');
