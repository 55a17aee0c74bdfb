@NullMarked
package io.serai.conversations.internal.lists;

import org.jspecify.annotations.NullMarked;
