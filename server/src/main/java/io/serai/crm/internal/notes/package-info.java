/** A resolved conversation on the CRM's timeline. */
@NullMarked
package io.serai.crm.internal.notes;

import org.jspecify.annotations.NullMarked;
