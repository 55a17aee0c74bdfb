-- Questions that mean the same and that nobody has answered yet, in any language.
create table unanswered_theme (
    workspace_id uuid not null,
    id           uuid not null,
    state        text not null check (state in ('open', 'answered', 'dismissed')),
    -- the FAQ that was written for it; it may be deleted since
    answer_id    uuid,
    settled_at   timestamptz,
    primary key (workspace_id, id)
);

-- What customers asked and the bot did not know, without their phone numbers and email addresses. It goes with the message.
create table unanswered_question (
    workspace_id uuid        not null,
    message_id   uuid        not null references message on delete cascade,
    theme_id     uuid        not null,
    language     text        not null,
    body         text        not null,
    asked_at     timestamptz not null,
    primary key (workspace_id, message_id),
    foreign key (workspace_id, theme_id) references unanswered_theme (workspace_id, id) on delete cascade
);
create index unanswered_question_theme on unanswered_question (workspace_id, theme_id, asked_at);
create index unanswered_question_message on unanswered_question (message_id);
