@NullMarked
package io.serai.integrations.internal.routes;

import org.jspecify.annotations.NullMarked;
