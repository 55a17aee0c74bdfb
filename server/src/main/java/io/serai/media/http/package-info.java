/** The desk's door to files. */
@NullMarked
package io.serai.media.http;

import org.jspecify.annotations.NullMarked;
