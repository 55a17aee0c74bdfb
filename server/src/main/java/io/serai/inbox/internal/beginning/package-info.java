/** Writing to a customer first. */
@NullMarked
package io.serai.inbox.internal.beginning;

import org.jspecify.annotations.NullMarked;
