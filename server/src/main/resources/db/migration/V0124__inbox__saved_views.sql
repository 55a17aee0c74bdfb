-- Questions to the list that are kept under a name. Without an owner they are everybody's.
create table saved_view (
    id           uuid primary key,
    workspace_id uuid        not null,
    owner_agent  uuid,
    name         text        not null,
    question     jsonb       not null,
    made_at      timestamptz not null
);
create index saved_view_of on saved_view (workspace_id, owner_agent);
