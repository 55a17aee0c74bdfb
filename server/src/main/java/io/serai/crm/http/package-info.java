/** CRMs over HTTP. */
@NullMarked
package io.serai.crm.http;

import org.jspecify.annotations.NullMarked;
