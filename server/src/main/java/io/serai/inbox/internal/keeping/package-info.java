/** What agents keep under a name for themselves, and whoever leads for everybody: one shape for macros, canned replies and views. */
@NullMarked
package io.serai.inbox.internal.keeping;

import org.jspecify.annotations.NullMarked;
