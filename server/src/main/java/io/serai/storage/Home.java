package io.serai.storage;

import java.nio.file.Path;

/**
 * The one folder that holds everything a server keeps on disk. Modules ask here for their folder instead of computing
 * paths, so that backing up or moving a server is copying one folder.
 *
 * @param root absolute, exists
 */
public record Home(Path root) {
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Files that customers and agents sent; created on first use by the media store. */
    public Path mediaFolder() {
        return root.resolve("media");
    }

    /** Search indexes; may be deleted at any time, they are rebuilt from the database. */
    public Path indexFolder() {
        return root.resolve("index");
    }

    /** Model files unpacked from packages or put there by the operator. */
    public Path modelFolder() {
        return root.resolve("models");
    }

    /** Tables that were uploaded, until they are taken over. */
    public Path importFolder() {
        return root.resolve("imports");
    }
}
