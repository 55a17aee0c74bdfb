/** Answers as mails: composed so that they thread everywhere, handed to the account's SMTP server, its answer understood. */
@NullMarked
package io.serai.channels.email.sending;

import org.jspecify.annotations.NullMarked;
