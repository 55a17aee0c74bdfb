package io.serai.privacy.internal.redaction;

import java.util.List;

/** Looks for one kind of thing. Takes time linear in the text's length, whatever the text is. */
interface Finder {
    /** @param text in plain form, see {@link PlainForm} */
    List<Found> in(String text);
}
