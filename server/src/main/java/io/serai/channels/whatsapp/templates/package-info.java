/** Message templates: fetched from WhatsApp, with their approval and quality, filled and previewed. */
@NullMarked
package io.serai.channels.whatsapp.templates;

import org.jspecify.annotations.NullMarked;
