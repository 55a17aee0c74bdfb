/** How a kind of CRM is spoken to: what one of them has to know. */
@NullMarked
package io.serai.crm.system;

import org.jspecify.annotations.NullMarked;
