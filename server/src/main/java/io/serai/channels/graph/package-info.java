/** What WhatsApp, Messenger and Instagram have in common: Meta's Graph API, its errors, and how its webhooks are signed. */
@NullMarked
package io.serai.channels.graph;

import org.jspecify.annotations.NullMarked;
