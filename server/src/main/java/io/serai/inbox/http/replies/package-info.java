@NullMarked
package io.serai.inbox.http.replies;

import org.jspecify.annotations.NullMarked;
