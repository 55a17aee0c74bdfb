create table contact (
    id                uuid primary key,
    workspace_id      uuid        not null,
    name              text,
    phone_sealed      bytea,
    phone_fingerprint bytea,
    email_sealed      bytea,
    email_fingerprint bytea,
    language          text,
    zone              text,
    country           text,
    verified          boolean     not null default false,
    blocked           boolean     not null default false,
    first_seen        timestamptz not null
);
create index contact_by_phone on contact (workspace_id, phone_fingerprint) where phone_fingerprint is not null;
create index contact_by_email on contact (workspace_id, email_fingerprint) where email_fingerprint is not null;

-- Where a contact can be reached; one contact per address of a channel account.
create table contact_address (
    account_id   uuid not null,
    address      text not null,
    workspace_id uuid not null,
    contact_id   uuid not null references contact on delete cascade,
    channel      text not null,
    primary key (account_id, address)
);
create index contact_address_by_contact on contact_address (contact_id);
