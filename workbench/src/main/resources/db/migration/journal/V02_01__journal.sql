create schema journal;

create table journal.entry (
    seq          bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        uuid not null,
    programme_id uuid not null,
    action       text not null,
    subject      uuid not null,
    content_hash bytea not null,
    previous     bytea not null,
    hash         bytea not null,
    transaction  xid8 not null default pg_current_xact_id()
);
create index on journal.entry (programme_id, seq);
create index on journal.entry (subject);
create index on journal.entry (transaction);

-- Apart, so that erasure removes the salt and the chain stays whole.
create table journal.salt (
    seq  bigint primary key references journal.entry,
    salt bytea not null
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal only grows';
end $$;
create trigger append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();

-- Every write is one transaction with its journal entry: the database itself refuses the commit otherwise.
create function journal.require_entry() returns trigger language plpgsql as $$
begin
    if not exists (select from journal.entry where transaction = pg_current_xact_id()) then
        raise exception 'a change of %.% has no journal entry in its transaction', tg_table_schema, tg_table_name;
    end if;
    return null;
end $$;

create procedure journal.guard(guarded regclass) language plpgsql as $$
begin
    execute format('create constraint trigger journal_guard after insert or update or delete on %s '
        'deferrable initially deferred for each row execute function journal.require_entry()', guarded);
end $$;

call journal.guard('programme.programme');
call journal.guard('programme.list_item');
