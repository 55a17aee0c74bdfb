-- What whoever takes over should know: priority, team, the question, what was tried, what was missing.
alter table conversation add column hand_off_brief jsonb;
