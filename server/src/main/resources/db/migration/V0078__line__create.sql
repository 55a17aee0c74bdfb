-- With a customer's newest event comes a token that answers it once, free of charge, within about a minute.
create table line_reply (
    workspace_id uuid        not null,
    account_id   uuid        not null,
    customer     text        not null,
    token        text        not null,
    at           timestamptz not null,
    primary key (workspace_id, account_id, customer)
);

-- A message is quoted and marked as read by tokens of its own, not by its id.
create table line_message (
    workspace_id uuid        not null,
    account_id   uuid        not null,
    message_id   text        not null,
    quote_token  text,
    read_token   text,
    at           timestamptz not null,
    primary key (workspace_id, account_id, message_id)
);
create index line_message_at on line_message (at);

-- At most five messages go out in a call. How each call was tried is written down before it is made, so that a retry is the same call
-- (the same reply token, or the same retry key) and LINE can tell that it is one.
create table line_call (
    workspace_id uuid        not null,
    message_id   uuid        not null,
    place        integer     not null,
    reply_token  text,
    began_at     timestamptz not null,
    external_ids text[],
    primary key (workspace_id, message_id, place)
);

-- A button carries at most 300 characters; a longer option is carried as its hash.
create table line_option (
    workspace_id uuid not null,
    data         text not null,
    option_id    text not null,
    label        text not null,
    primary key (workspace_id, data)
);
