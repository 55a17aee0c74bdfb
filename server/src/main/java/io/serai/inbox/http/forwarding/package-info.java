/** Sending on by mail what is said in a conversation. */
@NullMarked
package io.serai.inbox.http.forwarding;

import org.jspecify.annotations.NullMarked;
