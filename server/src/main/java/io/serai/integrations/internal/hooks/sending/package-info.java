@NullMarked
package io.serai.integrations.internal.hooks.sending;

import org.jspecify.annotations.NullMarked;
