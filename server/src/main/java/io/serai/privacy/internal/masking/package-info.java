/** Hints instead of personal data, for those who may not see it. */
@NullMarked
package io.serai.privacy.internal.masking;

import org.jspecify.annotations.NullMarked;
