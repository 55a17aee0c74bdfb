/** The widget's live connection: each visitor's conversation, exactly once and in order, to every page in which it is open. */
@NullMarked
package io.serai.realtime.widget;

import org.jspecify.annotations.NullMarked;
