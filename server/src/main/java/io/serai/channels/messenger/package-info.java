/** Facebook Messenger, connected as a Page. */
@NullMarked
package io.serai.channels.messenger;

import org.jspecify.annotations.NullMarked;
