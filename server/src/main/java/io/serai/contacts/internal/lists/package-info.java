/** The list of customers. */
@NullMarked
package io.serai.contacts.internal.lists;

import org.jspecify.annotations.NullMarked;
