/** Threads of one customer that become one, and two again. */
@NullMarked
package io.serai.inbox.http.merging;

import org.jspecify.annotations.NullMarked;
