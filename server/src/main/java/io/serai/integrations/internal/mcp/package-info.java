@NullMarked
package io.serai.integrations.internal.mcp;

import org.jspecify.annotations.NullMarked;
