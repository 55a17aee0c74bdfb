/** The sync's own parts. */
@NullMarked
package io.serai.crm.internal;

import org.jspecify.annotations.NullMarked;
