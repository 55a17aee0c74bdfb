/** The shop's own words and what people corrected. */
@NullMarked
package io.serai.language.internal.translation.terms;

import org.jspecify.annotations.NullMarked;
