package io.serai.understanding.internal.entities;

import io.serai.knowledge.Catalogue;
import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.List;

/** Products of the shop, by the names and numbers that its catalogue gives them; their value is the name as it stands there. */
record Products(Catalogue catalogue) implements Finder {
    @Override
    public List<Entity> in(Utterance said, String text) {
        return catalogue.in(said.workspace(), text).stream()
                .map(named -> new Entity(
                        Entity.Kind.PRODUCT,
                        named.start(),
                        named.end(),
                        text.substring(named.start(), named.end()),
                        named.name(),
                        named.confidence()))
                .toList();
    }
}
