/** Conversations that go on at another account of ours. */
@NullMarked
package io.serai.inbox.http.moving;

import org.jspecify.annotations.NullMarked;
