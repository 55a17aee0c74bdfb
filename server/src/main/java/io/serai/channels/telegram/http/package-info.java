/** Where an administrator connects a bot. */
@NullMarked
package io.serai.channels.telegram.http;

import org.jspecify.annotations.NullMarked;
