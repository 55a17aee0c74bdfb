/** Keys of each workspace under the master key, and the sealing of fields with them. */
@NullMarked
package io.serai.privacy.internal.vault;

import org.jspecify.annotations.NullMarked;
