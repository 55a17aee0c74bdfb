/** Orders and products out of rows. */
@NullMarked
package io.serai.orders.internal.upload.reading;

import org.jspecify.annotations.NullMarked;
