alter table knowledge_document drop constraint knowledge_document_kind_check;
alter table knowledge_document add constraint knowledge_document_kind_check
    check (kind in ('markdown', 'text', 'csv', 'html', 'pdf', 'catalogue'));
