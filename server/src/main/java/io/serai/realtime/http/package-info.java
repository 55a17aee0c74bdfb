/** The widget's plain requests, its script, and the demo shop. */
@NullMarked
package io.serai.realtime.http;

import org.jspecify.annotations.NullMarked;
