/** The products as we keep them. */
@NullMarked
package io.serai.orders.internal.items;

import org.jspecify.annotations.NullMarked;
