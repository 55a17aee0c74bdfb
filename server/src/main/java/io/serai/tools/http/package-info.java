@NullMarked
package io.serai.tools.http;

import org.jspecify.annotations.NullMarked;
