/** The protocols of the tracking services. */
@NullMarked
package io.serai.orders.internal.parcels.services;

import org.jspecify.annotations.NullMarked;
