/** How languages are told apart. */
@NullMarked
package io.serai.language.internal;

import org.jspecify.annotations.NullMarked;
