/** Who has the same conversation in front of them. */
@NullMarked
package io.serai.realtime.company;

import org.jspecify.annotations.NullMarked;
