create schema people;

create table people.account (
    id            uuid primary key,
    name          text not null,
    email         text not null unique,
    password_hash text,
    language      text not null default 'nl',
    closed_at     timestamptz
);

-- A person may have several roles in several programmes.
create table people.membership (
    programme_id uuid not null references programme.programme,
    account_id   uuid not null references people.account,
    role         text not null,
    primary key (programme_id, account_id, role)
);

-- A pseudonym per programme. What could link it to a civil identity never stands in this table.
create table people.participant (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    pseudonym    text not null,
    perspective  text,
    receipt_hash bytea not null unique,
    joined_at    timestamptz not null
);
create index on people.participant (programme_id);

-- Opaque tokens; only their hash is kept. A session is of an account or of a participant.
create table people.session (
    token_hash     bytea primary key,
    account_id     uuid references people.account,
    participant_id uuid references people.participant,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    check (num_nonnulls(account_id, participant_id) = 1)
);

create table people.sign_in_attempt (
    key_hash bytea not null,
    at       timestamptz not null
);
create index on people.sign_in_attempt (key_hash, at);

-- A link that lets someone set a password once: the first account, an invitation.
create table people.invitation (
    token_hash bytea primary key,
    account_id uuid not null references people.account,
    expires_at timestamptz not null,
    used_at    timestamptz
);

call journal.guard('people.membership');
call journal.guard('people.participant');
