-- A long answer becomes several Telegram messages. Which of them were taken is written down at once, so that a retry goes on instead of
-- starting again.
create table telegram_part (
    workspace_id uuid        not null,
    message_id   uuid        not null,
    part         integer     not null,
    external_id  text        not null,
    sent_at      timestamptz not null default now(),
    primary key (workspace_id, message_id, part)
);

-- A button carries at most 64 bytes; a longer option id is carried as its hash.
create table telegram_option (
    workspace_id uuid not null,
    data         text not null,
    option_id    text not null,
    primary key (workspace_id, data)
);
