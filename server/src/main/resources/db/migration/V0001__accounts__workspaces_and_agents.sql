CREATE TABLE workspace (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    shop_name  text NOT NULL,
    shop_kind  text NOT NULL,
    language   text NOT NULL,
    zone       text NOT NULL,
    founding   boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);

-- Only one workspace is made by the public wizard, however many browsers send it at once.
CREATE UNIQUE INDEX workspace_founding ON workspace (founding) WHERE founding;

CREATE TABLE agent (
    id            uuid PRIMARY KEY,
    workspace_id  uuid NOT NULL REFERENCES workspace (id),
    name          text NOT NULL,
    email         text NOT NULL CHECK (email = lower(email)),
    role          text NOT NULL CHECK (role IN ('owner', 'admin', 'agent')),
    language      text NOT NULL,
    capacity      integer NOT NULL CHECK (capacity >= 0),
    active        boolean NOT NULL,
    password_hash text NOT NULL,
    created_at    timestamptz NOT NULL
);

-- One knows the email before one knows the workspace, so it is unique among all of them.
CREATE UNIQUE INDEX agent_email ON agent (email);
CREATE INDEX agent_workspace ON agent (workspace_id, name);
