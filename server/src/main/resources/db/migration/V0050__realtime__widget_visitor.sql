-- Browsers that hold a widget token. The token itself is nowhere but in the browser.
create table widget_visitor (
    workspace_id uuid        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    address      text        not null,
    identity     text,
    language     text,
    zone         text,
    created_at   timestamptz not null,
    seen_at      timestamptz not null,
    primary key (workspace_id, id)
);

-- What a shop's page said a visitor did: serai('track', name).
create table widget_track (
    workspace_id uuid        not null,
    id           uuid        not null,
    visitor_id   uuid        not null,
    name         text        not null check (length(name) <= 100),
    page         text        check (length(page) <= 500),
    at           timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, visitor_id) references widget_visitor (workspace_id, id) on delete cascade
);
create index widget_track_visitor on widget_track (workspace_id, visitor_id, at);
