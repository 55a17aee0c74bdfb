/** The desk connects tracking services; their webhooks knock. */
@NullMarked
package io.serai.orders.internal.parcels.http;

import org.jspecify.annotations.NullMarked;
