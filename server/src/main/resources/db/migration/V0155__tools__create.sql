-- What the bot does for customers: what each shop allows, what was done, and who tried to be somebody else.
create table tool_settings (
    workspace_id uuid        primary key,
    settings     jsonb       not null,
    changed_at   timestamptz not null
);

-- The key carries the rule that nothing is done twice.
create table tool_use (
    workspace_id    uuid        not null,
    id              uuid        primary key,
    key             text        not null,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    tool            text        not null,
    outcome         text        not null,
    customer        text        not null,
    request         text        not null,
    answer          text        not null,
    call            bytea,
    at              timestamptz not null,
    millis          bigint      not null,
    unique (workspace_id, key)
);
create index tool_use_by_time on tool_use (workspace_id, at desc);
create index tool_use_by_conversation on tool_use (conversation_id, at desc);
create index tool_use_by_customer on tool_use (workspace_id, customer, tool, at) where outcome = 'done';

create table tool_wrong_try (
    workspace_id uuid        not null,
    id           uuid        primary key,
    about        text        not null,
    at           timestamptz not null
);
create index tool_wrong_try_about on tool_wrong_try (workspace_id, about, at);

create table tool_code (
    conversation_id uuid        primary key references conversation (id) on delete cascade,
    workspace_id    uuid        not null,
    hash            bytea       not null,
    until           timestamptz not null
);
