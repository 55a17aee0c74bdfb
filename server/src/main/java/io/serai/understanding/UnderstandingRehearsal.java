package io.serai.understanding;

/** Listens without a shop, and so without a database: entities and moods, as every shop hears them, and no intents. */
public interface UnderstandingRehearsal {
    Understanding withoutShop();
}
