/** How orders and products are kept and kept in step. */
@NullMarked
package io.serai.orders.internal;

import org.jspecify.annotations.NullMarked;
