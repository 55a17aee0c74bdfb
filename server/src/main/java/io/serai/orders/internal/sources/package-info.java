/** What is connected, and how it is kept in step. */
@NullMarked
package io.serai.orders.internal.sources;

import org.jspecify.annotations.NullMarked;
