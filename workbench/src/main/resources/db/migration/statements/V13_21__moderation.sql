-- A statement that waits until somebody looked: it stands on no screen, gets no votes and is brought nowhere meanwhile.
create table statements.hold (
    id           uuid primary key,
    statement_id uuid not null references statements.statement,
    programme_id uuid not null references programme.programme,
    cause        text not null check (cause in ('facilitator', 'person', 'distress', 'second_look')),
    reason       text not null,
    -- Whether it was off the screen before, and stays so after the release.
    was_back     boolean not null,
    held_at      timestamptz not null,
    held_by      uuid not null,
    released_at  timestamptz,
    released_by  uuid
);
create unique index one_hold_at_a_time on statements.hold (statement_id) where released_at is null;

-- Other words that somebody proposes to whoever said it, who alone decides.
create table statements.redaction (
    id           uuid primary key,
    statement_id uuid not null references statements.statement,
    programme_id uuid not null references programme.programme,
    words        text not null,
    proposed_at  timestamptz not null,
    proposed_by  uuid not null,
    accepted     boolean,
    answered_at  timestamptz,
    check ((accepted is null) = (answered_at is null))
);
create unique index one_proposal_at_a_time on statements.redaction (statement_id) where answered_at is null;

call journal.guard('statements.hold');
call journal.guard('statements.redaction');
