-- What somebody should hear of; without words, which are read when it is shown, as far as that person may see them.
create table notification (
    id              uuid primary key,
    workspace_id    uuid        not null,
    agent_id        uuid        not null references agent on delete cascade,
    kind            text        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    -- The message that it is about, if any.
    message_id      uuid,
    by_agent        uuid,
    count           integer     not null default 1,
    at              timestamptz not null,
    read_at         timestamptz,
    pushed_at       timestamptz,
    mailed_at       timestamptz
);
-- The same again, while unread, is one more of it.
create unique index notification_unread on notification (agent_id, kind, conversation_id) where read_at is null;
create index notification_of on notification (agent_id, at desc, id desc);
create index notification_in on notification (conversation_id);

-- Of what somebody wants to hear, and how; absent: as it is for everybody at first.
create table notification_wishes (
    agent_id     uuid primary key references agent on delete cascade,
    workspace_id uuid  not null,
    wishes       jsonb not null
);

-- Browsers that want to be told when no desk is open in them (RFC 8030).
create table push_subscription (
    endpoint     text primary key,
    workspace_id uuid        not null,
    agent_id     uuid        not null references agent on delete cascade,
    p256dh       text        not null,
    auth         text        not null,
    created_at   timestamptz not null
);
create index push_subscription_of on push_subscription (agent_id);

-- Our own name towards push services (RFC 8292); made when first asked for.
create table push_key (
    workspace_id uuid primary key,
    public_key   text  not null,
    private_key  bytea not null
);
