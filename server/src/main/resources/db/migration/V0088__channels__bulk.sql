-- How an account warms up for bulk messages, and why none goes out at the moment.
create table channel_bulk (
    account_id   uuid   not null primary key references channel_account on delete cascade,
    workspace_id uuid   not null,
    day          date   not null,
    sent         bigint not null default 0,
    days         int    not null default 0,
    paused       text
);
