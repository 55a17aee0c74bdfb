/** What customers have bought: orders, parcels and products, from wherever the shop keeps them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "carriers",
            "json",
            "storage",
            "web",
            "work",
            "content",
            "accounts",
            "models",
            "privacy",
            "language",
            "media",
            "contacts",
            "channels",
            "channels::out",
            "knowledge"
        })
@NullMarked
package io.serai.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
