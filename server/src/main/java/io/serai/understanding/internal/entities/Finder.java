package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.List;

/** Looks for one kind of thing. Takes time linear in the text's length, whatever the text is. */
interface Finder {
    /** @param text of the utterance, at most so long as is worth reading */
    List<Entity> in(Utterance said, String text);
}
