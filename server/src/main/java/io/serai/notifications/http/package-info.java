/** The desk's requests about notifications. */
@NullMarked
package io.serai.notifications.http;

import org.jspecify.annotations.NullMarked;
