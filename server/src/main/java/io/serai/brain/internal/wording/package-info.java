@NullMarked
package io.serai.brain.internal.wording;

import org.jspecify.annotations.NullMarked;
