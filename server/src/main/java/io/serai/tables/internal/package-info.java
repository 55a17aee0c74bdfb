/** How each kind of file is read. */
@NullMarked
package io.serai.tables.internal;

import org.jspecify.annotations.NullMarked;
