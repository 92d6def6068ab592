create schema mail;

create table mail.message (
    id           uuid primary key,
    programme_id uuid references programme.programme,
    recipient    text not null,
    subject      text not null,
    body         text not null,
    queued_at    timestamptz not null,
    next_try_at  timestamptz not null,
    tries        int not null default 0,
    sent_at      timestamptz,
    failure      text
);
create index on mail.message (next_try_at) where sent_at is null;
create index on mail.message (programme_id, queued_at);
