@NullMarked
package io.serai.inbox.internal.transcript;

import org.jspecify.annotations.NullMarked;
