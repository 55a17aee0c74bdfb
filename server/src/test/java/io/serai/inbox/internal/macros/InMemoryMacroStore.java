package io.serai.inbox.internal.macros;

import io.serai.inbox.internal.keeping.InMemoryKeptStore;
import java.util.Comparator;
import java.util.Locale;

class InMemoryMacroStore extends InMemoryKeptStore<Macro> implements MacroStore {
    InMemoryMacroStore() {
        super(Comparator.comparing(macro -> macro.name().toLowerCase(Locale.ROOT)), (one, other) -> false);
    }
}
