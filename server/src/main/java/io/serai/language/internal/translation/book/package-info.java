/** A workspace's providers and rules. */
@NullMarked
package io.serai.language.internal.translation.book;

import org.jspecify.annotations.NullMarked;
