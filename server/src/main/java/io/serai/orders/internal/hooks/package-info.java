/** Where webhooks of shops are kept and worked off. */
@NullMarked
package io.serai.orders.internal.hooks;

import org.jspecify.annotations.NullMarked;
