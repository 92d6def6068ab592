create schema publication;

-- What was frozen stays; the document itself lies with rendering, so that a withdrawn quote leaves all editions at once.
create table publication.edition (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    product      text not null,
    number       int  not null,
    title        text not null,
    document_id  uuid not null references rendering.frozen_document,
    reason       text not null default '',
    frozen_at    timestamptz not null,
    frozen_by    uuid not null,
    unique (programme_id, product, number)
);

call journal.guard('publication.edition');
