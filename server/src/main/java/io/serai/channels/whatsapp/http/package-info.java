/** The desk asks here for message templates. */
@NullMarked
package io.serai.channels.whatsapp.http;

import org.jspecify.annotations.NullMarked;
