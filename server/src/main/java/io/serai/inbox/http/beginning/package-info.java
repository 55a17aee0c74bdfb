@NullMarked
package io.serai.inbox.http.beginning;

import org.jspecify.annotations.NullMarked;
