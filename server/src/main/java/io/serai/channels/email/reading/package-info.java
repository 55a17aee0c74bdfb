/** What a mail says: its words, files, dates and people, and whether a person wrote it. */
@NullMarked
package io.serai.channels.email.reading;

import org.jspecify.annotations.NullMarked;
