/** Rules for greetings: the most particular one that fits. */
@NullMarked
package io.serai.brain.internal.greetings;

import org.jspecify.annotations.NullMarked;
