-- What became of an account's sends, by the hour: for its health page.
create table channel_outcome (
    workspace_id uuid        not null,
    account_id   uuid        not null references channel_account on delete cascade,
    hour         timestamptz not null,
    outcome      text        not null,
    count        bigint      not null,
    primary key (account_id, hour, outcome)
);
create index channel_outcome_age on channel_outcome (hour);
