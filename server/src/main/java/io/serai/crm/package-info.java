/** Customers in other systems: HubSpot and Salesforce know what we know, and we what they know. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "storage",
            "web",
            "work",
            "content",
            "accounts",
            "privacy",
            "contacts",
            "channels",
            "channels :: out",
            "conversations"
        })
@NullMarked
package io.serai.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
