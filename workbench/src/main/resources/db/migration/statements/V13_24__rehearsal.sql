-- A programme that is only there to rehearse a gathering in: with made-up people, and gone in one go. Being a programme of its own, nothing in it
-- is ever counted or published with the real one.
create table statements.rehearsal (
    programme_id uuid primary key references programme.programme,
    of_programme uuid not null references programme.programme,
    gathering_id uuid not null references gatherings.gathering,
    started_at   timestamptz not null
);
create index on statements.rehearsal (of_programme);
call journal.guard('statements.rehearsal');
