-- Uploaded files, as they came.
create table knowledge_document (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text        not null,
    kind         text        not null check (kind in ('markdown', 'text', 'csv', 'html')),
    language     text        not null,
    original     bytea       not null,
    sha256       bytea       not null,
    enabled      boolean     not null,
    state        text        not null check (state in ('waiting', 'indexing', 'ready', 'failed')),
    problem      text,
    updated_at   timestamptz not null,
    primary key (workspace_id, id),
    -- the same bytes twice are one document
    unique (workspace_id, sha256)
);

-- What can answer: an FAQ, or a piece of a document.
create table knowledge_passage (
    workspace_id uuid        not null,
    id           uuid        not null,
    document_id  uuid,
    kind         text        not null check (kind in ('faq', 'document')),
    ordinal      int         not null,
    title        text        not null,
    enabled      boolean     not null,
    updated_at   timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, document_id) references knowledge_document (workspace_id, id) on delete cascade
);
create index knowledge_passage_document on knowledge_passage (workspace_id, document_id, ordinal);

-- The texts of a passage: ways of asking, answers by language, a document piece's body; with the vector by which each is found.
create table knowledge_text (
    workspace_id uuid not null,
    passage_id   uuid not null,
    ordinal      int  not null,
    role         text not null check (role in ('question', 'answer', 'body')),
    language     text not null,
    body         text not null,
    space        text,
    vector       bytea,
    primary key (workspace_id, passage_id, ordinal),
    foreign key (workspace_id, passage_id) references knowledge_passage (workspace_id, id) on delete cascade
);
create index knowledge_text_waiting on knowledge_text (workspace_id, passage_id) where vector is null;
