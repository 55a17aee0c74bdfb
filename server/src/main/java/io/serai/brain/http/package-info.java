@NullMarked
package io.serai.brain.http;

import org.jspecify.annotations.NullMarked;
