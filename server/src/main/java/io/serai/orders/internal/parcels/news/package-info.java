/** Who wants to hear of a parcel, and of what. */
@NullMarked
package io.serai.orders.internal.parcels.news;

import org.jspecify.annotations.NullMarked;
