package io.serai.understanding;

import io.serai.knowledge.Catalogue;
import java.util.List;

/** Listens without a shop, and so without a database: entities and moods, as every shop hears them, and no intents. */
public interface UnderstandingRehearsal {
    default Understanding withoutShop() {
        return knowing(Catalogue.NONE);
    }

    /** The same, in a shop that sells these products. */
    Understanding knowing(Catalogue catalogue);

    /** The same, in a shop that has taken over all ready-made intents. Learns them first, which takes some seconds. */
    Understanding withReadyMadeIntents(Catalogue catalogue);

    /** What customers write who want one of the ready-made intents, in their languages. */
    List<String> readyMadeExamples();
}
