/** A shop from files: orders, buyers, products, parcels, for service cases. */
@NullMarked
package io.serai.eval.shop;

import org.jspecify.annotations.NullMarked;
