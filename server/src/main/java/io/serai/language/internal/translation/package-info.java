/** Translates, whoever does it: what may leave, what is known already, and whether what came back is faithful. */
@NullMarked
package io.serai.language.internal.translation;

import org.jspecify.annotations.NullMarked;
