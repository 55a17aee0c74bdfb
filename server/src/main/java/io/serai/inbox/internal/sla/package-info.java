/** What is promised to customers, and whether it is kept. */
@NullMarked
package io.serai.inbox.internal.sla;

import org.jspecify.annotations.NullMarked;
