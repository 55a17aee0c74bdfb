/** The shop's own fields of a customer. */
@NullMarked
package io.serai.contacts.internal.fields;

import org.jspecify.annotations.NullMarked;
