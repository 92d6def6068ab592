-- Agreement and dissent are two things: who recognises a problem, and who sees it otherwise.
alter table causes.problem add column dissent text not null default '';
