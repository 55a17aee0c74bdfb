@NullMarked
package io.serai.brain.internal;

import org.jspecify.annotations.NullMarked;
