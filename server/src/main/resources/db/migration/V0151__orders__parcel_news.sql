-- Who allowed to be told about a parcel without asking, and whether the shop wants that at all.
create table parcel_watch (
    workspace_id    uuid        not null,
    number          text        not null,
    conversation_id uuid        not null references conversation on delete cascade,
    allowed_at      timestamptz not null,
    primary key (workspace_id, number, conversation_id)
);
create index parcel_watch_of on parcel_watch (conversation_id);

create table parcel_news_setting (
    workspace_id uuid primary key,
    wanted       boolean not null,
    silent_days  integer not null
);
