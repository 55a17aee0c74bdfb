/** Measures quality on public data. Tools, not tests: they print figures, and skip what is not there. */
@NullMarked
package io.serai.eval;

import org.jspecify.annotations.NullMarked;
