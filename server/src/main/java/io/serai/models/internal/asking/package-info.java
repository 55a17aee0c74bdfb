/** A question on its way: veiled, answered from memory or by the first endpoint that is well, paid, and unveiled. */
@NullMarked
package io.serai.models.internal.asking;

import org.jspecify.annotations.NullMarked;
