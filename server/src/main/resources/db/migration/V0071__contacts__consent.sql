-- What the customer said about marketing messages; null while they have not been asked.
alter table contact add column marketing boolean;
