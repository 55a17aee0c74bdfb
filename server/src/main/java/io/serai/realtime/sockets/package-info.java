/** One open browser connection: sends without blocking anyone, reads in small pieces, and ends with a code that says why. */
@NullMarked
package io.serai.realtime.sockets;

import org.jspecify.annotations.NullMarked;
