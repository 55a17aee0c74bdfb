package io.serai.media.internal;

import io.serai.media.MediaStore;
import java.nio.file.Path;
import java.time.Clock;

/** A media store for other modules' tests: a real folder, and what is known about the files in memory. */
public final class MediaStores {
    private MediaStores() {}

    public static MediaStore in(Path folder) {
        return new FileSystemMediaStore(folder, new InMemoryMediaFileStore(), Clock.systemUTC());
    }
}
