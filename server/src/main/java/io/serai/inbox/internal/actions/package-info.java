@NullMarked
package io.serai.inbox.internal.actions;

import org.jspecify.annotations.NullMarked;
