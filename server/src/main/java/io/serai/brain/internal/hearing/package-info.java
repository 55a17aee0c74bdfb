@NullMarked
package io.serai.brain.internal.hearing;

import org.jspecify.annotations.NullMarked;
