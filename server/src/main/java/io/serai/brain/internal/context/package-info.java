/** Understands a question by what was said before it. */
@NullMarked
package io.serai.brain.internal.context;

import org.jspecify.annotations.NullMarked;
