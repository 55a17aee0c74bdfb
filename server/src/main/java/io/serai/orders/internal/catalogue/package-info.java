/** Tells what the shop knows of its products on to the knowledge that questions are answered from. */
@NullMarked
package io.serai.orders.internal.catalogue;

import org.jspecify.annotations.NullMarked;
