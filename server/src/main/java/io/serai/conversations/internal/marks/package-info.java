@NullMarked
package io.serai.conversations.internal.marks;

import org.jspecify.annotations.NullMarked;
