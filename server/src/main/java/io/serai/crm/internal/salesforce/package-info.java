/** Salesforce: REST, SOQL, OAuth of two kinds. */
@NullMarked
package io.serai.crm.internal.salesforce;

import org.jspecify.annotations.NullMarked;
