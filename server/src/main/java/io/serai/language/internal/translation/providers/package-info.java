/** The providers' protocols, and the ways in which each fails. */
@NullMarked
package io.serai.language.internal.translation.providers;

import org.jspecify.annotations.NullMarked;
