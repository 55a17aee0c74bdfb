@NullMarked
package io.serai.integrations.http.hooks;

import org.jspecify.annotations.NullMarked;
