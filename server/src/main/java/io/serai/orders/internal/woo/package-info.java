/** WooCommerce's REST interface, version 3, and its webhooks. */
@NullMarked
package io.serai.orders.internal.woo;

import org.jspecify.annotations.NullMarked;
