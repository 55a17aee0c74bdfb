@NullMarked
package io.serai.storage.internal;

import org.jspecify.annotations.NullMarked;
