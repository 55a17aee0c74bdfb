/** The knowledge page's requests. */
@NullMarked
package io.serai.knowledge.http;

import org.jspecify.annotations.NullMarked;
