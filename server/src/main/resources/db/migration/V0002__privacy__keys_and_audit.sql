-- Each workspace's own keys, wrapped by the master key. An old key stays, so that what it sealed can be opened.
CREATE TABLE workspace_key (
    workspace_id uuid NOT NULL,
    purpose      text NOT NULL CHECK (purpose IN ('seal', 'fingerprint')),
    key_id       integer NOT NULL CHECK (key_id > 0),
    wrapped      bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, purpose, key_id)
);

-- Each row carries the hash of the row before it: a row that was changed, removed or put in shows.
CREATE TABLE audit_entry (
    workspace_id uuid NOT NULL,
    seq          bigint NOT NULL CHECK (seq > 0),
    at           timestamptz NOT NULL,
    agent_id     uuid,
    action       text NOT NULL,
    details      jsonb NOT NULL,
    previous     bytea NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (workspace_id, seq)
);
