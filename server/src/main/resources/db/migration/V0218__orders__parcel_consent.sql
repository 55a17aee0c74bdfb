-- What customers said to being told of a parcel: asked and silent, yes, or no. Taken back is no.
alter table parcel_watch add column answer text not null default 'yes' check (answer in ('asked', 'yes', 'no'));
alter table parcel_watch alter column answer drop default;

-- What goes out where a channel lets us write nothing but an approved template.
create table parcel_news_template (
    workspace_id uuid    not null,
    account_id   uuid    not null,
    name         text    not null,
    language     text    not null,
    -- how many places it has: the parcel's number, the news, the carrier's page
    places       integer not null check (places between 0 and 3),
    primary key (workspace_id, account_id)
);
