/** Tells customers of trouble with their parcels before they ask. */
@NullMarked
package io.serai.reception.parcels;

import org.jspecify.annotations.NullMarked;
