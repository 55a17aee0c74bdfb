/** Customers who asked their shop what is known of them, until somebody has told them. */
@NullMarked
package io.serai.orders.internal.requests;

import org.jspecify.annotations.NullMarked;
