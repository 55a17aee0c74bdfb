/** The requests about one's second factor. */
@NullMarked
package io.serai.privacy.http.factor;

import org.jspecify.annotations.NullMarked;
