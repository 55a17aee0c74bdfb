/** Where parcels are: the tracking services that can be asked, what they told, and how often they may be asked. */
@NullMarked
package io.serai.orders.internal.parcels;

import org.jspecify.annotations.NullMarked;
