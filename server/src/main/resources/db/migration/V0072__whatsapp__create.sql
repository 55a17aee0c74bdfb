-- Message templates as WhatsApp last told them, with their approval and quality. They belong to the WhatsApp Business Account, which may
-- have several numbers.
create table whatsapp_template (
    workspace_id uuid        not null,
    waba_id      text        not null,
    name         text        not null,
    language     text        not null,
    template_id  text        not null,
    status       text        not null,
    category     text        not null,
    quality      text,
    reason       text,
    form         jsonb       not null,
    told_at      timestamptz not null default now(),
    primary key (workspace_id, waba_id, name, language)
);

-- A long answer becomes several WhatsApp messages. Which of them were taken is written down at once, so that a retry goes on instead of
-- starting again.
create table whatsapp_part (
    workspace_id uuid        not null,
    message_id   uuid        not null,
    part         integer     not null,
    external_id  text        not null,
    sent_at      timestamptz not null default now(),
    primary key (workspace_id, message_id, part)
);

-- To whom we wrote first, outside their window: WhatsApp limits how many different customers that may be within 24 hours.
create table whatsapp_opening (
    workspace_id uuid        not null,
    waba_id      text        not null,
    recipient    text        not null,
    opened_at    timestamptz not null,
    primary key (workspace_id, waba_id, recipient)
);

create index whatsapp_opening_recent on whatsapp_opening (workspace_id, waba_id, opened_at);
