/** Any HTTP interface that answers in JSON, described by an administrator instead of by code. */
@NullMarked
package io.serai.orders.internal.api;

import org.jspecify.annotations.NullMarked;
