/** Two commands for whoever builds or mends a connector: reads recorded bodies, and sends them to a running server. No Spring in here. */
@NullMarked
package io.serai.channels.tools;

import org.jspecify.annotations.NullMarked;
