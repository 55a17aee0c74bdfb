-- Whether what the copilot offered was of use, by kind and by whether a chat model had a hand in it. No words are kept.
create table copilot_judgement (
    workspace_id    uuid        not null,
    id              uuid        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    agent_id        uuid        not null,
    kind            text        not null,
    made_by         text        not null,
    useful          boolean     not null,
    judged_at       timestamptz not null,
    primary key (workspace_id, id)
);
create index copilot_judgement_when on copilot_judgement (workspace_id, judged_at);
create index copilot_judgement_of on copilot_judgement (conversation_id);
