-- Dutch words by their stem, and parts of words as well, because Dutch writes compounds as one word. Trusted: no superuser is needed.
create extension if not exists pg_trgm;
create index element_words on reasoning.element using gin (to_tsvector('dutch', coalesce(text, '') || ' ' || note));
create index element_parts on reasoning.element using gin ((coalesce(text, '') || ' ' || note) gin_trgm_ops);
