/** Finding the passages that answer a question, in memory. */
@NullMarked
package io.serai.knowledge.internal.search;

import org.jspecify.annotations.NullMarked;
