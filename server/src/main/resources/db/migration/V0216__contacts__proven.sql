-- Which email and phone the platform, the shop or the receiving mail server vouched for: keyed hashes. Proven is what still is that value.
alter table contact add column proven_email bytea;
alter table contact add column proven_phone bytea;
alter table contact drop column verified;
