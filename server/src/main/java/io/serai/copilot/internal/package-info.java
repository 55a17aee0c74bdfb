@NullMarked
package io.serai.copilot.internal;

import org.jspecify.annotations.NullMarked;
