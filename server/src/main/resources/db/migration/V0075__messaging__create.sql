-- A long answer becomes several messages on Messenger and Instagram. Which of them were taken is written down at once, so that a retry goes
-- on instead of starting again.
create table messaging_part (
    workspace_id uuid        not null,
    message_id   uuid        not null,
    part         integer     not null,
    external_id  text        not null,
    sent_at      timestamptz not null default now(),
    primary key (workspace_id, message_id, part)
);
