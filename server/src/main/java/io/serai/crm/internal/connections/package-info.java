/** Which CRMs are connected, and by which rules. */
@NullMarked
package io.serai.crm.internal.connections;

import org.jspecify.annotations.NullMarked;
