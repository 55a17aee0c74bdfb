/** The same value in our words and in theirs. */
@NullMarked
package io.serai.crm.internal.values;

import org.jspecify.annotations.NullMarked;
