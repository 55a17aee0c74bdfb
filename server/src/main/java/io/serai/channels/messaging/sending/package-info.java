/** Our messages through Meta's Send API: planned within its limits, sent part by part, refusals told in our words. */
@NullMarked
package io.serai.channels.messaging.sending;

import org.jspecify.annotations.NullMarked;
