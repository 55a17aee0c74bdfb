-- Messages that an agent wrote to be sent later.
create table later_message (
    id              uuid primary key,
    workspace_id    uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    agent_id        uuid        not null,
    content         jsonb       not null,
    due_at          timestamptz not null
);
create index later_message_of on later_message (conversation_id, due_at);
