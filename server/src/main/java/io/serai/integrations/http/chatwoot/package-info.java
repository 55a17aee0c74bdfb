/** What speaks to Chatwoot speaks to this server: its addresses and shapes over the same desk. */
@NullMarked
package io.serai.integrations.http.chatwoot;

import org.jspecify.annotations.NullMarked;
