/** What must come through a translation untouched. */
@NullMarked
package io.serai.language.internal.translation.guarding;

import org.jspecify.annotations.NullMarked;
