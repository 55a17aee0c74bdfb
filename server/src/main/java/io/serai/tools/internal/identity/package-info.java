@NullMarked
package io.serai.tools.internal.identity;

import org.jspecify.annotations.NullMarked;
