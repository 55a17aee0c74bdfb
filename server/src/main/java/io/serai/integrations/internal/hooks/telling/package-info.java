@NullMarked
package io.serai.integrations.internal.hooks.telling;

import org.jspecify.annotations.NullMarked;
