/** Where intents are taught. */
@NullMarked
package io.serai.understanding.http;

import org.jspecify.annotations.NullMarked;
