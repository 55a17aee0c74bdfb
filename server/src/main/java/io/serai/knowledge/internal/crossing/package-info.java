/** Finds passages that are only there in other languages than the question's. */
@NullMarked
package io.serai.knowledge.internal.crossing;

import org.jspecify.annotations.NullMarked;
