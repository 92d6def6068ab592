-- Whether whoever said the words decided themselves, seeing them in their place; then nobody else widens it.
alter table anthology.quote add column by_speaker boolean not null default false;
