/** How privacy keeps its promises: roles, keys, masks, redaction, the audit chain. */
@NullMarked
package io.serai.privacy.internal;

import org.jspecify.annotations.NullMarked;
