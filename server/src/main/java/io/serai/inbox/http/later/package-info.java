@NullMarked
package io.serai.inbox.http.later;

import org.jspecify.annotations.NullMarked;
