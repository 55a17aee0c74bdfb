/** Orders and their sources over HTTP. */
@NullMarked
package io.serai.orders.http;

import org.jspecify.annotations.NullMarked;
