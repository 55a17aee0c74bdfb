/** How files are kept: bytes on the file system, what is known about them in PostgreSQL. */
@NullMarked
package io.serai.media.internal;

import org.jspecify.annotations.NullMarked;
