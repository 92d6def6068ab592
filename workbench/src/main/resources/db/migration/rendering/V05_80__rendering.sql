create schema rendering;

-- Documents as they were frozen. The text of a document is made and read by the rendering module alone.
create table rendering.frozen_document (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    document     jsonb not null,
    frozen_at    timestamptz not null
);
create index on rendering.frozen_document (programme_id, frozen_at);

-- What came from which element, so that it can be taken out when it is withdrawn.
create table rendering.frozen_source (
    document_id  uuid not null references rendering.frozen_document on delete cascade,
    element_id   uuid not null,
    primary key (document_id, element_id)
);
create index on rendering.frozen_source (element_id);

call journal.guard('rendering.frozen_document');
