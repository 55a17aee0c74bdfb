/** Products of connected shops, kept in step. */
@NullMarked
package io.serai.knowledge.internal.catalogue;

import org.jspecify.annotations.NullMarked;
