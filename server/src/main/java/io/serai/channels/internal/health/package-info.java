/** How accounts are doing: counted, listened for, asked. */
@NullMarked
package io.serai.channels.internal.health;

import org.jspecify.annotations.NullMarked;
