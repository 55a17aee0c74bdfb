@NullMarked
package io.serai.inbox.internal.macros;

import org.jspecify.annotations.NullMarked;
