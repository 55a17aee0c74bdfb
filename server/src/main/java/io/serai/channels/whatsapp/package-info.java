/** The WhatsApp Business Platform's Cloud API: what it tells us, what we tell it, within its limits. */
@NullMarked
package io.serai.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
