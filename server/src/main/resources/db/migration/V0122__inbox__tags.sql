-- The shop's words for what conversations are about.
create table tag (
    id           uuid primary key,
    workspace_id uuid        not null,
    name         text        not null check (length(name) between 1 and 40),
    color        text        not null,
    made_at      timestamptz not null
);
create unique index tag_named on tag (workspace_id, lower(name));
