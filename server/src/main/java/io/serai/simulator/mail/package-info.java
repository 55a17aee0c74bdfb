/** A mail provider on this machine: an IMAP server (GreenMail) with an SMTP server before it, and the mail programs of its customers. */
@NullMarked
package io.serai.simulator.mail;

import org.jspecify.annotations.NullMarked;
