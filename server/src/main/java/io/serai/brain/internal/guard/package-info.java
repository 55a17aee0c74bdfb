/** Keeps those from steering the bot who have no say in it. */
@NullMarked
package io.serai.brain.internal.guard;

import org.jspecify.annotations.NullMarked;
