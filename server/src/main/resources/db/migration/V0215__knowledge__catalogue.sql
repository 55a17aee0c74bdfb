-- Products of a connected shop are a document of a kind of its own: one series of records, kept in step with the shop.
alter table knowledge_document drop constraint knowledge_document_kind_check;
alter table knowledge_document add constraint knowledge_document_kind_check
    check (kind in ('markdown', 'text', 'csv', 'html', 'catalogue'));

-- The shop's own key of a record; a record has one passage for each language it is given in.
alter table knowledge_passage add column record_key text;
create unique index knowledge_passage_record on knowledge_passage (workspace_id, document_id, record_key, ordinal)
    where record_key is not null;
