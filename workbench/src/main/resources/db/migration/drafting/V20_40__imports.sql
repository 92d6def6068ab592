-- A text from outside that somebody looks at before it is taken in; gone when it was, and after a day.
create table drafting.import_file (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    file         bytea not null,
    filename     text not null,
    uploaded_by  uuid not null,
    expires_at   timestamptz not null
);
create index on drafting.import_file (expires_at);

-- Which comments of files became remarks, told by their words and passage, so that the same file twice makes no remark twice. No name is in it.
create table drafting.brought_remark (
    programme_id uuid not null references programme.programme,
    fingerprint  bytea not null,
    remark_id    uuid not null references drafting.remark,
    primary key (programme_id, fingerprint)
);
create index on drafting.brought_remark (remark_id);

call journal.guard('drafting.import_file');
call journal.guard('drafting.brought_remark');
