/** Installing an app from the desk: out to Shopify's page, and back. */
@NullMarked
package io.serai.orders.internal.shopify.http;

import org.jspecify.annotations.NullMarked;
