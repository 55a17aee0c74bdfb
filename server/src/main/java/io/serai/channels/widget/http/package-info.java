@NullMarked
package io.serai.channels.widget.http;

import org.jspecify.annotations.NullMarked;
