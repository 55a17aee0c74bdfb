/** Email: mailboxes read by IMAP, answers sent by SMTP. */
@NullMarked
package io.serai.channels.email;

import org.jspecify.annotations.NullMarked;
