/** Customers taken over from a table, and taken along as one. */
@NullMarked
package io.serai.contacts.internal.imports;

import org.jspecify.annotations.NullMarked;
