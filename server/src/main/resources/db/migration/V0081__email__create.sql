-- Up to where a folder of a mailbox was read. Moves only after what was read is kept.
create table email_position (
    account_id   uuid   not null references channel_account on delete cascade,
    workspace_id uuid   not null,
    folder       text   not null,
    uid_validity bigint not null,
    uid          bigint not null,
    primary key (account_id, folder)
);

-- Every mail that came or went, by its Message-ID, with the thread that it belongs to. The same Message-ID may be used for several mails.
create table email_message (
    account_id   uuid        not null references channel_account on delete cascade,
    workspace_id uuid        not null,
    message_id   text        not null,
    -- Of the mail's words; empty for a mail of ours.
    fingerprint  text        not null,
    -- The address of its conversation: correspondent#thread.
    thread       text        not null,
    subject      text,
    -- Of the words alone: the same text again and again is a machine's.
    words        text        not null default '',
    at           timestamptz not null,
    primary key (account_id, message_id, fingerprint)
);
create index email_message_thread on email_message (account_id, thread, at);
create index email_message_words on email_message (account_id, words, at) where words <> '';
