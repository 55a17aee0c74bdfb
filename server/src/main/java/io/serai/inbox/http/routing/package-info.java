/** The requests about who gets what. */
@NullMarked
package io.serai.inbox.http.routing;

import org.jspecify.annotations.NullMarked;
