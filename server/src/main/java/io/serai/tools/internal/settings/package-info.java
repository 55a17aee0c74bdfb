@NullMarked
package io.serai.tools.internal.settings;

import org.jspecify.annotations.NullMarked;
