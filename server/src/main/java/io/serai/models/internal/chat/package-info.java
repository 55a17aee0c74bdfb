@NullMarked
package io.serai.models.internal.chat;

import org.jspecify.annotations.NullMarked;
