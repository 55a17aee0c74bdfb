/** Keeps what the shop knows, and keeps it searchable. */
@NullMarked
package io.serai.knowledge.internal;

import org.jspecify.annotations.NullMarked;
