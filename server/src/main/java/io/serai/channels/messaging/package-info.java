/** What Messenger and Instagram have in common: one webhook format, one Send API, one window, one tag for people. */
@NullMarked
package io.serai.channels.messaging;

import org.jspecify.annotations.NullMarked;
