/** Doubles of translation services: their requests, answers, limits and refusals as documented, and a phrase book instead of a model. */
@NullMarked
package io.serai.simulator.translation;

import org.jspecify.annotations.NullMarked;
