/** Our content as WhatsApp's messages, and what becomes of them. */
@NullMarked
package io.serai.channels.whatsapp.sending;

import org.jspecify.annotations.NullMarked;
