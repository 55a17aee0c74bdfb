/** What chat models cost, and where it ends. */
@NullMarked
package io.serai.models.internal.spending;

import org.jspecify.annotations.NullMarked;
