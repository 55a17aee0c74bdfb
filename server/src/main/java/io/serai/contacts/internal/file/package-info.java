/** What the desk keeps on a customer: notes, tags, values, what was changed. */
@NullMarked
package io.serai.contacts.internal.file;

import org.jspecify.annotations.NullMarked;
