/** The phone on the screen asks here. */
@NullMarked
package io.serai.simulator.http;

import org.jspecify.annotations.NullMarked;
