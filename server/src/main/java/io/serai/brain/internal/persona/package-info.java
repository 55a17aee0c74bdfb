@NullMarked
package io.serai.brain.internal.persona;

import org.jspecify.annotations.NullMarked;
