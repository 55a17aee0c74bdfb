/** Card numbers, ID numbers and secrets are found here, in one pass over the text. */
@NullMarked
package io.serai.privacy.internal.redaction;

import org.jspecify.annotations.NullMarked;
