/** Who gets a conversation that waits for a person. */
@NullMarked
package io.serai.inbox.internal.routing;

import org.jspecify.annotations.NullMarked;
