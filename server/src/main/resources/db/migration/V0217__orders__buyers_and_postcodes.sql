-- Orders of whom the shop itself has signed in, and orders that went to a postcode: found by keyed hashes, like email and phone.
alter table shop_order add column buyer_fingerprint bytea;
alter table shop_order add column postcode_fingerprint bytea;
create index shop_order_by_buyer on shop_order (workspace_id, buyer_fingerprint) where buyer_fingerprint is not null;
create index shop_order_by_postcode on shop_order (workspace_id, postcode_fingerprint) where postcode_fingerprint is not null;
