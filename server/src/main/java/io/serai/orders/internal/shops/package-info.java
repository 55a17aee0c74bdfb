/** What the sources that speak HTTP have in common. */
@NullMarked
package io.serai.orders.internal.shops;

import org.jspecify.annotations.NullMarked;
