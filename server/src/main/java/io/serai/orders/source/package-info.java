/** How a kind of shop is spoken to: what a source of orders and products has to know. */
@NullMarked
package io.serai.orders.source;

import org.jspecify.annotations.NullMarked;
