/** Web push: keys, encryption, delivery. */
@NullMarked
package io.serai.notifications.internal.push;

import org.jspecify.annotations.NullMarked;
