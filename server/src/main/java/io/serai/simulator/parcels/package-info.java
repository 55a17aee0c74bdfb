/** Doubles of the services that know where parcels are: 17TRACK, AfterShip and DHL, over one world of parcels. */
@NullMarked
package io.serai.simulator.parcels;

import org.jspecify.annotations.NullMarked;
