/** Each shop's own intents: kept, learned, heard. */
@NullMarked
package io.serai.understanding.internal.shop;

import org.jspecify.annotations.NullMarked;
