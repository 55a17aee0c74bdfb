/** How a customer's meaning is heard. */
@NullMarked
package io.serai.understanding.internal;

import org.jspecify.annotations.NullMarked;
