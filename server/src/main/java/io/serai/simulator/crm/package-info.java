/** Doubles of CRMs. */
@NullMarked
package io.serai.simulator.crm;

import org.jspecify.annotations.NullMarked;
