@NullMarked
package io.serai.inbox.internal.later;

import org.jspecify.annotations.NullMarked;
