/** Mailboxes read by IMAP: what comes in is kept before the position moves, so that nothing is lost and nothing comes twice. */
@NullMarked
package io.serai.channels.email.mailbox;

import org.jspecify.annotations.NullMarked;
