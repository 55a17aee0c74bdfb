/** Shopify's GraphQL Admin API, and its webhooks. */
@NullMarked
package io.serai.orders.internal.shopify;

import org.jspecify.annotations.NullMarked;
