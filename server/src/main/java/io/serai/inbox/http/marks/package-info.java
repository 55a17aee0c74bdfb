@NullMarked
package io.serai.inbox.http.marks;

import org.jspecify.annotations.NullMarked;
