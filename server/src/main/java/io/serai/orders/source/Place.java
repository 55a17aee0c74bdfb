package io.serai.orders.source;

import io.serai.orders.source.ShopSource.Stock;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a round of pulling stands.
 *
 * @param since what changed at or after this; empty: everything
 * @param page the source's own words for the page to come, from the {@link Batch} before; empty: the first. It may have been kept over a restart.
 */
public record Place(Stock stock, Optional<Instant> since, Optional<String> page) {}
