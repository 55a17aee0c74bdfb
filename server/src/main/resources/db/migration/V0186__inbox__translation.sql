-- What an agent wrote, where the customer got it in another language. Kept before the message is, by the id that its sender gave it.
create table written_original (
    workspace_id    uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    client_id       text        not null,
    language        text        not null,
    body            text        not null,
    written_at      timestamptz not null,
    primary key (conversation_id, client_id)
);

-- Whether a conversation is translated without being asked to; absent: as the workspace has it.
create table conversation_translation (
    workspace_id    uuid    not null,
    conversation_id uuid    not null references conversation on delete cascade,
    automatic       boolean not null,
    primary key (conversation_id)
);
