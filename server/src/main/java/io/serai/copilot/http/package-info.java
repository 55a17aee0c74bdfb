@NullMarked
package io.serai.copilot.http;

import org.jspecify.annotations.NullMarked;
