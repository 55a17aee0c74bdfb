@NullMarked
package io.serai.integrations.internal.hooks.formats;

import org.jspecify.annotations.NullMarked;
