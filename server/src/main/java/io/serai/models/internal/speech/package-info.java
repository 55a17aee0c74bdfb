/** Recordings sent to whoever writes them down. */
@NullMarked
package io.serai.models.internal.speech;

import org.jspecify.annotations.NullMarked;
