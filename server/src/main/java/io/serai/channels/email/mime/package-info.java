/** The wire format of mail, read so that nothing in it can make reading fail. */
@NullMarked
package io.serai.channels.email.mime;

import org.jspecify.annotations.NullMarked;
