/** The audit chain: rows that carry the hash of the row before. */
@NullMarked
package io.serai.privacy.internal.audit;

import org.jspecify.annotations.NullMarked;
