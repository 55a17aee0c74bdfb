@NullMarked
package io.serai.integrations.internal.door;

import org.jspecify.annotations.NullMarked;
