@NullMarked
package io.serai.brain.internal.memory;

import org.jspecify.annotations.NullMarked;
