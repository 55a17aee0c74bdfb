/** How accounts keeps people, checks passwords and slows guessing down. */
@NullMarked
package io.serai.accounts.internal;

import org.jspecify.annotations.NullMarked;
