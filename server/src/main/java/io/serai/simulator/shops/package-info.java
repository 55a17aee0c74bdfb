/** Doubles of the shops that orders come from: Shopify and WooCommerce. */
@NullMarked
package io.serai.simulator.shops;

import org.jspecify.annotations.NullMarked;
