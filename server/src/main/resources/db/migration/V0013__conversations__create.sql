create table conversation (
    id                uuid primary key,
    workspace_id      uuid        not null,
    contact_id        uuid        not null,
    account_id        uuid        not null,
    channel           text        not null,
    address           text        not null,
    status            text        not null default 'open' check (status in ('open', 'resolved')),
    owner_kind        text        not null default 'bot' check (owner_kind in ('bot', 'queue', 'human')),
    owner_agent       uuid,
    language          text,
    episode           int         not null default 1,
    last_seq          bigint      not null default 0,
    change            bigint      not null default 0,
    last_customer_seq bigint      not null default 0,
    opened_at         timestamptz not null,
    last_message_at   timestamptz not null,
    waiting_since     timestamptz,
    resolved_at       timestamptz,
    hand_off_reason   text,
    hand_off_summary  text,
    check ((owner_kind = 'human') = (owner_agent is not null))
);
-- At most one open conversation per address.
create unique index conversation_open on conversation (account_id, address) where status = 'open';
create index conversation_by_address on conversation (account_id, address, opened_at desc);
create index conversation_by_contact on conversation (workspace_id, contact_id, opened_at desc);
create index conversation_listed on conversation (workspace_id, status, last_message_at desc, id desc);
create index conversation_by_owner on conversation (workspace_id, owner_kind, owner_agent, last_message_at desc) where status = 'open';
create index conversation_waiting on conversation (workspace_id, waiting_since) where status = 'open' and owner_kind = 'queue';

create table message (
    id              uuid primary key,
    workspace_id    uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    account_id      uuid        not null,
    seq             bigint      not null,
    change          bigint      not null,
    -- What makes it this message and no other: the platform's id, the sender's id, or the turn that it answers.
    identity        text        not null,
    author_kind     text        not null check (author_kind in ('customer', 'bot', 'human', 'system')),
    author_id       uuid,
    content         jsonb       not null,
    note            boolean     not null default false,
    external_id     text,
    client_id       text,
    answers         uuid,
    quoted          text,
    reaction        text,
    language        text,
    delivery        text        not null,
    delivery_reason text,
    at              timestamptz not null,
    stored_at       timestamptz not null,
    edited_at       timestamptz,
    deleted_at      timestamptz,
    unique (conversation_id, seq)
);
-- The same message twice is one message; the bot answers a turn once.
create unique index message_identity on message (account_id, identity);
create index message_by_external_id on message (account_id, external_id) where external_id is not null;
create index message_changed on message (conversation_id, change);

-- Why the bot did what it did, in the turn of a customer's message.
create table turn_trace (
    message_id      uuid primary key references message on delete cascade,
    workspace_id    uuid  not null,
    conversation_id uuid  not null,
    trace           jsonb not null
);

create table conversation_read (
    conversation_id uuid   not null references conversation on delete cascade,
    agent_id        uuid   not null,
    workspace_id    uuid   not null,
    seq             bigint not null,
    primary key (conversation_id, agent_id)
);
