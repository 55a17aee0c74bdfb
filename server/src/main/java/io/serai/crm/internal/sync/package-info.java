/** Reading, writing and deciding which side is right. */
@NullMarked
package io.serai.crm.internal.sync;

import org.jspecify.annotations.NullMarked;
