-- Whether a statement may stand on the screen is the speaker's choice; that the team takes it off is another thing, and can be undone.
alter table statements.statement add column held_back boolean not null default false;
