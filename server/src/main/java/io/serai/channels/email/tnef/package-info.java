/** Outlook's {@code winmail.dat} (MS-OXTNEF): the words and files that it hides. */
@NullMarked
package io.serai.channels.email.tnef;

import org.jspecify.annotations.NullMarked;
