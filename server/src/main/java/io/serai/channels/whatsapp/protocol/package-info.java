/** The words of WhatsApp's protocol that reading and sending share. */
@NullMarked
package io.serai.channels.whatsapp.protocol;

import org.jspecify.annotations.NullMarked;
