-- Trigrams: how much two texts share, also across typing errors and compound words. Trusted: no superuser is needed.
create extension if not exists pg_trgm;
