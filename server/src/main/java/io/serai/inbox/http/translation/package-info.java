@NullMarked
package io.serai.inbox.http.translation;

import org.jspecify.annotations.NullMarked;
