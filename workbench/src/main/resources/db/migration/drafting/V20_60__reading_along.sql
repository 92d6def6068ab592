-- Who is asked to read in a round, and the key of the link with which anybody can; null when only who is asked can.
alter table drafting.round add column asked text[] not null default '{working_group,steering_group,holder,facilitator}';
alter table drafting.round add column open_key text;
create unique index round_open_key on drafting.round (open_key) where open_key is not null;

-- Somebody who reads along. Who has no account comes by a link; its key and the receipt code are known by their hashes only.
create table drafting.reader (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    round_id        uuid not null references drafting.round,
    kind            text not null check (kind in ('account', 'invited', 'open')),
    account_id      uuid,
    organisation_id uuid references stakeholders.organisation,
    email           text not null default '',
    -- For whom somebody without an account speaks, shown only when they chose so.
    speaks_for      text not null default '',
    sector          text not null default '',
    named           boolean not null default false,
    key_hash        bytea unique,
    receipt_hash    bytea unique,
    asked_at        timestamptz,
    begun_at        timestamptz,
    erased_at       timestamptz,
    check ((kind = 'account') = (account_id is not null) or erased_at is not null)
);
create index on drafting.reader (round_id);
create unique index reader_account_once on drafting.reader (round_id, account_id) where account_id is not null;

-- The text of a round in pieces: a sentence of the team's own text, a sentence or row that came from an element, or neither.
create table drafting.round_piece (
    round_id     uuid not null references drafting.round,
    programme_id uuid not null references programme.programme,
    section      text not null,
    position     int not null,
    text         text not null,
    sentence_id  uuid references drafting.sentence,
    element_id   uuid references reasoning.element,
    primary key (round_id, section, position),
    foreign key (round_id, section) references drafting.round_section
);
create index on drafting.round_piece (sentence_id) where sentence_id is not null;

alter table drafting.remark add column reader_id uuid references drafting.reader;
alter table drafting.remark add column first_piece int;
alter table drafting.remark add column last_piece int;
-- The very words that were selected; empty when the remark is about whole pieces or about the section.
alter table drafting.remark add column passage text not null default '';
-- Remarks that are answered together.
alter table drafting.remark add column bundle uuid;
alter table drafting.remark add column erased_at timestamptz;
alter table drafting.remark drop constraint remark_text_check;
alter table drafting.remark add constraint remark_text_check check (text <> '' or erased_at is not null);
alter table drafting.remark add constraint remark_pieces_check check ((first_piece is null) = (last_piece is null) and first_piece <= last_piece);
create index on drafting.remark (reader_id) where reader_id is not null;
create index on drafting.remark (bundle) where bundle is not null;

-- Remarks of one round that look alike, by the letters that their words share; reckoned when a remark comes in.
create table drafting.remark_alike (
    programme_id uuid not null references programme.programme,
    one          uuid not null references drafting.remark,
    other        uuid not null references drafting.remark,
    likeness     real not null check (likeness between 0 and 1),
    primary key (one, other)
);
create index on drafting.remark_alike (other);

-- What was changed because of a remark: a sentence or an element.
create table drafting.remark_change (
    programme_id uuid not null references programme.programme,
    remark_id    uuid not null references drafting.remark,
    sentence_id  uuid references drafting.sentence,
    element_id   uuid references reasoning.element,
    linked_at    timestamptz not null,
    linked_by    uuid not null,
    check (num_nonnulls(sentence_id, element_id) = 1)
);
create unique index remark_change_once on drafting.remark_change (remark_id, coalesce(sentence_id, element_id));
create index on drafting.remark_change (sentence_id) where sentence_id is not null;
create index on drafting.remark_change (element_id) where element_id is not null;

-- What a reader says of a section as a whole. An objection is a remark too, so that it gets its answer.
create table drafting.agreement (
    programme_id uuid not null references programme.programme,
    round_id     uuid not null references drafting.round,
    section      text not null,
    reader_id    uuid not null references drafting.reader,
    stance       text not null check (stance in ('agree', 'live_with', 'object')),
    remark_id    uuid references drafting.remark,
    given_at     timestamptz not null,
    primary key (round_id, section, reader_id),
    foreign key (round_id, section) references drafting.round_section,
    check ((stance = 'object') = (remark_id is not null))
);

call journal.guard('drafting.reader');
call journal.guard('drafting.round_piece');
call journal.guard('drafting.remark_alike');
call journal.guard('drafting.remark_change');
call journal.guard('drafting.agreement');
