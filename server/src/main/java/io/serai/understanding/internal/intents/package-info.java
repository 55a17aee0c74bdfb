/** Learns intents from examples and recognises them. */
@NullMarked
package io.serai.understanding.internal.intents;

import org.jspecify.annotations.NullMarked;
