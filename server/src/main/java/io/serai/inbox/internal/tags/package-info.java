@NullMarked
package io.serai.inbox.internal.tags;

import org.jspecify.annotations.NullMarked;
