@NullMarked
package io.serai.tools.internal;

import org.jspecify.annotations.NullMarked;
