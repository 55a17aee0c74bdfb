/** The desk's live connection: what happened in a workspace, in order, to everyone who has it open. */
@NullMarked
package io.serai.realtime.desk;

import org.jspecify.annotations.NullMarked;
