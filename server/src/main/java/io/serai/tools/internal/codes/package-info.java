/** One-time codes on their way to a mailbox. */
@NullMarked
package io.serai.tools.internal.codes;

import org.jspecify.annotations.NullMarked;
