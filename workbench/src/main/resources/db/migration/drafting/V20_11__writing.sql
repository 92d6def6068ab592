-- Who writes in which section now. It is like an open telephone line and no change of the programme, so it stands in no logbook and is gone tomorrow.
create table drafting.seat (
    paper_id uuid not null,
    section  text not null,
    sitting  uuid not null,
    writer   uuid not null,
    since    timestamptz not null,
    seen_at  timestamptz not null,
    primary key (paper_id, section)
);

-- Pictures in texts, drawn anew when they came in.
create table drafting.picture (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    media_type   text not null check (media_type in ('image/png', 'image/jpeg')),
    file         bytea not null,
    added_at     timestamptz not null,
    added_by     uuid not null
);
call journal.guard('drafting.picture');
