/** WhatsApp's webhooks as our events. */
@NullMarked
package io.serai.channels.whatsapp.reading;

import org.jspecify.annotations.NullMarked;
