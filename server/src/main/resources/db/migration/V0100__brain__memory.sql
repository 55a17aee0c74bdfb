-- What the bot remembers of a conversation between two turns; it goes with the conversation.
create table bot_memory (
    conversation_id uuid primary key references conversation (id) on delete cascade,
    workspace_id    uuid        not null,
    memory          jsonb       not null,
    changed_at      timestamptz not null
);
create index bot_memory_by_age on bot_memory (workspace_id, changed_at);
