@NullMarked
package io.serai.integrations.internal.hooks;

import org.jspecify.annotations.NullMarked;
