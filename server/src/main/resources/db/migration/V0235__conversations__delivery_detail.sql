-- What the platform, or its limit, says to the reason why a message did not arrive.
alter table message add column delivery_detail text;
