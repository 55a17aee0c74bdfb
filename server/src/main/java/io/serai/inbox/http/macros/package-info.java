@NullMarked
package io.serai.inbox.http.macros;

import org.jspecify.annotations.NullMarked;
