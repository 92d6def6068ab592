-- What was done with what people said at a gathering, told once to who wants it.
create table statements.report_back (
    gathering_id uuid primary key references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    words        text not null,
    written_at   timestamptz not null,
    sent_at      timestamptz
);
call journal.guard('statements.report_back');

-- Who wants it by mail. On purpose without a participant, a time or a number: nothing here leads back to a pseudonym. Erased when the word goes out.
create table statements.word_wanted (
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    address      text not null,
    primary key (gathering_id, address)
);
call journal.guard('statements.word_wanted');
