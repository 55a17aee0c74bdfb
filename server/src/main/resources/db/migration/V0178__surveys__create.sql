-- Whether a customer was content: asked once for each time that a conversation was resolved.
create table survey (
    id              uuid primary key,
    workspace_id    uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    episode         integer     not null,
    account_id      uuid        not null,
    address         text        not null,
    channel         text        not null,
    -- Who had it when it was resolved; absent: the bot.
    agent_id        uuid,
    asked_at        timestamptz not null,
    rating          smallint check (rating between 1 and 5),
    rated_at        timestamptz,
    reason          text,
    unique (conversation_id, episode)
);
create index survey_at on survey (account_id, address, asked_at desc);
create index survey_rated on survey (workspace_id, asked_at desc);

create table survey_settings (
    workspace_id uuid primary key,
    settings     jsonb not null
);
