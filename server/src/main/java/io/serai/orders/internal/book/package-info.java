/** The orders as we keep them: sealed, found by number and buyer, changed once per wish. */
@NullMarked
package io.serai.orders.internal.book;

import org.jspecify.annotations.NullMarked;
