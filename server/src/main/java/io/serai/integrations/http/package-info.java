@NullMarked
package io.serai.integrations.http;

import org.jspecify.annotations.NullMarked;
