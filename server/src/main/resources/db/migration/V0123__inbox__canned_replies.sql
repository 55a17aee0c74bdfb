-- Answers that are written once. Without an owner they are the shop's.
create table canned_reply (
    id           uuid primary key,
    workspace_id uuid        not null,
    owner_agent  uuid,
    shortcut     text        not null,
    texts        jsonb       not null,
    files        jsonb       not null,
    changed_at   timestamptz not null
);
create unique index canned_reply_named on canned_reply
    (workspace_id, coalesce(owner_agent, '00000000-0000-0000-0000-000000000000'::uuid), lower(shortcut));
