/** Hears how a customer feels. */
@NullMarked
package io.serai.understanding.internal.moods;

import org.jspecify.annotations.NullMarked;
