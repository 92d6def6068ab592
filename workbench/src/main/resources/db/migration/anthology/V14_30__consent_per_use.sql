-- What was asked of whoever said it, one use at a time. No answer means no.
create table anthology.use_consent (
    quote_id     uuid not null references anthology.quote,
    programme_id uuid not null references programme.programme,
    use          text not null check (use in ('ANTHOLOGY', 'PLAN', 'PUBLIC')),
    asked_at     timestamptz not null,
    answer       boolean,
    answered_at  timestamptz,
    primary key (quote_id, use),
    check ((answer is null) = (answered_at is null))
);
call journal.guard('anthology.use_consent');
