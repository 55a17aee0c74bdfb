/** The requests about hours, and what is promised to customers. */
@NullMarked
package io.serai.inbox.http.hours;

import org.jspecify.annotations.NullMarked;
