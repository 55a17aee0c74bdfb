@NullMarked
package io.serai.integrations.internal.openapi;

import org.jspecify.annotations.NullMarked;
