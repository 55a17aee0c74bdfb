@NullMarked
package io.serai.inbox.internal.snooze;

import org.jspecify.annotations.NullMarked;
