package io.serai.inbox.internal.views;

import io.serai.inbox.internal.keeping.InMemoryKeptStore;
import java.util.Comparator;
import java.util.Locale;

class InMemoryViewStore extends InMemoryKeptStore<SavedView> implements ViewStore {
    InMemoryViewStore() {
        super(Comparator.comparing(view -> view.name().toLowerCase(Locale.ROOT)), (one, other) -> false);
    }
}
