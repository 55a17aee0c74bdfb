/** Instagram messages, by a linked Page or by Instagram's own login. */
@NullMarked
package io.serai.channels.instagram;

import org.jspecify.annotations.NullMarked;
