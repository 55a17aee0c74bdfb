/** The live connection of Chatwoot's client API. */
@NullMarked
package io.serai.integrations.http.chatwoot.live;

import org.jspecify.annotations.NullMarked;
