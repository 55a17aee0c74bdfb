/** Who visits a shop's website: tokens, signed identity, where the widget may be shown, and what a visitor may send. */
@NullMarked
package io.serai.realtime.visitors;

import org.jspecify.annotations.NullMarked;
