-- The chat model that a workspace has connected, if any; the key sealed by the vault.
create table chat_connection (
    workspace_id uuid primary key,
    base_url     text        not null,
    model        text        not null,
    sealed_key   bytea,
    changed_at   timestamptz not null
);
