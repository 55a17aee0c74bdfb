/** What was sent to whom, and where it ends. */
@NullMarked
package io.serai.language.internal.translation.spending;

import org.jspecify.annotations.NullMarked;
