@NullMarked
package io.serai.inbox.http.views;

import org.jspecify.annotations.NullMarked;
