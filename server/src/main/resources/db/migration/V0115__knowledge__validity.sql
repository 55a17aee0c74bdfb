-- For whom and when a passage holds: the customer's countries (none: all of them), and the days from and until.
alter table knowledge_passage
    add column countries   text[] not null default '{}',
    add column valid_from  date,
    add column valid_until date;
