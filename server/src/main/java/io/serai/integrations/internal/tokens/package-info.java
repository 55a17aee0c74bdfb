@NullMarked
package io.serai.integrations.internal.tokens;

import org.jspecify.annotations.NullMarked;
