package io.serai.understanding.internal.entities;

import io.serai.knowledge.Catalogue;
import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All finders, the surest first: where two claim the same letters, the first has them. */
@Component
public class Entities {
    private static final int LONGEST = 4_000;

    private final List<Finder> finders;

    public Entities(OrderPatterns patterns, Catalogue catalogue) {
        finders = List.of(
                new Emails(),
                new TrackingNumbers(),
                new OrderNumbers(patterns),
                new Products(catalogue),
                new Dates(),
                new Times(),
                new MoneyAmounts(),
                new Sizes(),
                new Phones(),
                new Quantities(),
                new Colours(),
                new Places());
    }

    public List<Entity> in(Utterance said) {
        String whole = said.text();
        String text = whole.substring(0, Math.min(whole.length(), LONGEST));
        var found = new ArrayList<Entity>();
        for (Finder finder : finders) {
            for (Entity entity : finder.in(said, text)) {
                if (found.stream().noneMatch(other -> overlap(entity, other))) {
                    found.add(entity);
                }
            }
        }
        found.sort(Comparator.comparingInt(Entity::start));
        return found;
    }

    private static boolean overlap(Entity one, Entity other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
