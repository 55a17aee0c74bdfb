/** Two customers who turn out to be one. */
@NullMarked
package io.serai.contacts.internal.merging;

import org.jspecify.annotations.NullMarked;
