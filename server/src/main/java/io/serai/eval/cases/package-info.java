/** Service cases as they are written down: in our own text format, as JSON, or as conversations that were had elsewhere. */
@NullMarked
package io.serai.eval.cases;

import org.jspecify.annotations.NullMarked;
