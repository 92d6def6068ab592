-- How many people a holder itself brings in, each year.
alter table actions.holder add column fte numeric(7, 2) check (fte >= 0);
