/** The channel API: any app as a channel, by signed webhooks both ways. */
@NullMarked
package io.serai.channels.api;

import org.jspecify.annotations.NullMarked;
