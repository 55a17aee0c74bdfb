-- What would take a change back, sealed like the change itself; null where nothing would.
alter table tool_use add column undo bytea;
