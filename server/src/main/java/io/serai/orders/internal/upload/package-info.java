/** Orders and products from files that the seller uploads. */
@NullMarked
package io.serai.orders.internal.upload;

import org.jspecify.annotations.NullMarked;
