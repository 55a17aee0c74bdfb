@NullMarked
package io.serai.brain.internal.errands;

import org.jspecify.annotations.NullMarked;
