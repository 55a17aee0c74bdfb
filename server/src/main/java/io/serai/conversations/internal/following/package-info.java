@NullMarked
package io.serai.conversations.internal.following;

import org.jspecify.annotations.NullMarked;
