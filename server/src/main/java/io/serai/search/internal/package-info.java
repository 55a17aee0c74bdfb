@NullMarked
package io.serai.search.internal;

import org.jspecify.annotations.NullMarked;
