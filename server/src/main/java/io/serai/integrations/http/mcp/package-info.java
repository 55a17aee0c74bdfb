@NullMarked
package io.serai.integrations.http.mcp;

import org.jspecify.annotations.NullMarked;
