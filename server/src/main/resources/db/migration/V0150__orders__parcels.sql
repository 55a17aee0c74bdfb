-- What tracking services told about parcels, and how often they may be asked.
create table parcel (
    workspace_id uuid        not null,
    number       text        not null,
    hint         text,
    parcel       jsonb       not null,
    state        text        not null,
    registered   text[]      not null,
    wanted_at    timestamptz not null,
    told_at      timestamptz,
    next_at      timestamptz,
    primary key (workspace_id, number)
);
create index parcel_due on parcel (workspace_id, next_at) where next_at is not null;

create table parcel_notice (
    workspace_id uuid        not null,
    number       text        not null,
    what         text        not null,
    told_at      timestamptz not null,
    primary key (workspace_id, number, what),
    foreign key (workspace_id, number) references parcel (workspace_id, number) on delete cascade
);

create table tracking_account (
    workspace_id   uuid        not null,
    kind           text        not null,
    base           text        not null,
    sealed_key     bytea       not null,
    sealed_secret  bytea,
    calls_a_day    integer     not null,
    trouble        text,
    paused_until   timestamptz,
    connected_at   timestamptz not null,
    primary key (workspace_id, kind)
);

create table tracking_day (
    workspace_id uuid    not null,
    kind         text    not null,
    day          date    not null,
    calls        integer not null,
    primary key (workspace_id, kind, day)
);
