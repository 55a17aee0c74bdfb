@NullMarked
package io.serai.inbox.internal.replies;

import org.jspecify.annotations.NullMarked;
