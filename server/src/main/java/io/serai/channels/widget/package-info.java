/** The website widget as a channel. What it says comes in over its own socket, and what it is told is read from the conversation. */
@NullMarked
package io.serai.channels.widget;

import org.jspecify.annotations.NullMarked;
