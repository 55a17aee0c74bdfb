/** Conversations that go on at another account of ours. */
@NullMarked
package io.serai.inbox.internal.moving;

import org.jspecify.annotations.NullMarked;
