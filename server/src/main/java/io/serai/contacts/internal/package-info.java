/** How contacts are recognised, completed and kept. */
@NullMarked
package io.serai.contacts.internal;

import org.jspecify.annotations.NullMarked;
