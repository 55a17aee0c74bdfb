/** The embedding models that come with the server, run in process. */
@NullMarked
package io.serai.models.internal.embedding;

import org.jspecify.annotations.NullMarked;
