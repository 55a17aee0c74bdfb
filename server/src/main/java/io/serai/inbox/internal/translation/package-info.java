/** Translation at the desk: what is shown in the reader's language, and what a customer gets in theirs. */
@NullMarked
package io.serai.inbox.internal.translation;

import org.jspecify.annotations.NullMarked;
