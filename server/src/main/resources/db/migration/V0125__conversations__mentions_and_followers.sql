-- Whom a note calls, and who wants to hear of a conversation that is not theirs.
create table conversation_mention (
    agent_id        uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    seq             bigint      not null,
    workspace_id    uuid        not null,
    at              timestamptz not null,
    primary key (agent_id, conversation_id, seq)
);
create table conversation_follower (
    agent_id        uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    workspace_id    uuid        not null,
    since           timestamptz not null,
    primary key (agent_id, conversation_id)
);
create index conversation_mention_of on conversation_mention (conversation_id);
create index conversation_follower_of on conversation_follower (conversation_id);
