package io.serai.understanding;

import io.serai.knowledge.Catalogue;

/** Listens without a shop, and so without a database: entities and moods, as every shop hears them, and no intents. */
public interface UnderstandingRehearsal {
    default Understanding withoutShop() {
        return knowing(Catalogue.NONE);
    }

    /** The same, in a shop that sells these products. */
    Understanding knowing(Catalogue catalogue);
}
