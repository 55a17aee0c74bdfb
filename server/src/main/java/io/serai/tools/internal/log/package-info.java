@NullMarked
package io.serai.tools.internal.log;

import org.jspecify.annotations.NullMarked;
