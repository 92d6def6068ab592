-- A message to somebody who takes part under a pseudonym: erased as soon as it went out, and never listed.
alter table mail.message add column forget boolean not null default false;
