/** Measurements that anyone can repeat: {@code ./serai bench crash} and {@code ./serai bench load}. Tools, not tests. */
@NullMarked
package io.serai.bench;

import org.jspecify.annotations.NullMarked;
