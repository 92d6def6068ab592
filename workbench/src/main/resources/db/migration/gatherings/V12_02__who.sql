-- A gathering stays when its step goes; who is invited or came is somebody whom the programme knows.
alter table gatherings.gathering add foreign key (step_id) references process.step on delete set null;
alter table gatherings.discussion_table add foreign key (facilitator_id) references stakeholders.person;
alter table gatherings.discussion_table add foreign key (scribe_id) references stakeholders.person;
alter table gatherings.invitation add foreign key (organisation_id) references stakeholders.organisation;
alter table gatherings.invitation add foreign key (person_id) references stakeholders.person;
alter table gatherings.attendance add foreign key (organisation_id) references stakeholders.organisation;
alter table gatherings.presence add foreign key (organisation_id) references stakeholders.organisation;
alter table gatherings.presence add foreign key (person_id) references stakeholders.person;
