-- A simulated bot's chats, so that a phone on the screen survives a restart of the server.
create table simulator_phone (
    workspace_id uuid  not null,
    account_id   uuid  not null,
    name         text  not null,
    state        jsonb not null,
    primary key (workspace_id, account_id)
);
