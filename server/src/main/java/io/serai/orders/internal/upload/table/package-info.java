/** Tables out of files, and what their columns mean. */
@NullMarked
package io.serai.orders.internal.upload.table;

import org.jspecify.annotations.NullMarked;
