/** The workspaces' endpoints: kept, ordered, rested when they fail. */
@NullMarked
package io.serai.models.internal.endpoints;

import org.jspecify.annotations.NullMarked;
