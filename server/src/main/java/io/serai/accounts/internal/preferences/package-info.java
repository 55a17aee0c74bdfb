/** What people want for themselves. */
@NullMarked
package io.serai.accounts.internal.preferences;

import org.jspecify.annotations.NullMarked;
