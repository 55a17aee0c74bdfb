/** HubSpot: CRM v3, private apps and OAuth, webhooks with signature v3. */
@NullMarked
package io.serai.crm.internal.hubspot;

import org.jspecify.annotations.NullMarked;
