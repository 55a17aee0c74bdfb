/** Which mails belong together, and what a mail becomes in our words. */
@NullMarked
package io.serai.channels.email.threads;

import org.jspecify.annotations.NullMarked;
