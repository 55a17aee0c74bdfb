/** The one place where errors become answers. */
@NullMarked
package io.serai.web.internal;

import org.jspecify.annotations.NullMarked;
