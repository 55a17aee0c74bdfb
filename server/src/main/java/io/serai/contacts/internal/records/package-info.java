/** Customers field by field, for systems that keep them, too. */
@NullMarked
package io.serai.contacts.internal.records;

import org.jspecify.annotations.NullMarked;
