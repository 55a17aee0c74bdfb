/** What customers asked and the shop's knowledge did not answer, grouped by what it means. */
@NullMarked
package io.serai.knowledge.internal.unanswered;

import org.jspecify.annotations.NullMarked;
