/** Who is who, what both sides agreed on, what was done. */
@NullMarked
package io.serai.crm.internal.links;

import org.jspecify.annotations.NullMarked;
