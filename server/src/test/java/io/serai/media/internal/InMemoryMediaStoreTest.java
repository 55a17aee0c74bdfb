package io.serai.media.internal;

import io.serai.media.MediaStore;
import io.serai.media.MediaStoreContract;

class InMemoryMediaStoreTest implements MediaStoreContract {
    private final MediaStore store = new InMemoryMediaStore();

    @Override
    public MediaStore store() {
        return store;
    }
}
