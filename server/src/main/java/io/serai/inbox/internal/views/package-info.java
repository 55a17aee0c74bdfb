@NullMarked
package io.serai.inbox.internal.views;

import org.jspecify.annotations.NullMarked;
