package io.serai.search.internal;

import io.serai.shared.WorkspaceId;
import io.serai.storage.Home;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The index of each workspace, opened when it is first needed. One that cannot be read is begun anew: all of it comes from the database. */
@Component
class Indexes {
    private static final String MESSAGES = "messages-";

    /** Counted up when what is kept of a message changes. */
    private static final String EDITION = MESSAGES + "3-";

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Path folder;
    private final Meaning meaning;
    private final Map<WorkspaceId, MessageIndex> open = new ConcurrentHashMap<>();

    Indexes(Home home, Meaning meaning) {
        this.folder = home.indexFolder();
        this.meaning = meaning;
    }

    MessageIndex of(WorkspaceId workspace) {
        return open.computeIfAbsent(workspace, this::opened);
    }

    Collection<MessageIndex> all() {
        return List.copyOf(open.values());
    }

    private MessageIndex opened(WorkspaceId workspace) {
        String edition = EDITION + meaning.edition();
        Path own = folder.resolve(edition).resolve(workspace.value().toString());
        try {
            forgetOther(edition);
            try {
                return new MessageIndex(own, Words.kept());
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unreadable) {
                LOG.warn("The search index {} cannot be read and is made anew", own, unreadable);
                clear(own);
                return new MessageIndex(own, Words.kept());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What an earlier version kept, or another encoder. */
    private synchronized void forgetOther(String edition) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var editions = Files.list(folder)) {
            for (Path other : editions.toList()) {
                String name = other.getFileName().toString();
                if (name.startsWith(MESSAGES) && !name.equals(edition)) {
                    clear(other);
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @PreDestroy
    void close() {
        open.values().forEach(index -> {
            try {
                index.close();
            } catch (IOException failed) {
                LOG.warn(
                        "A search index was not closed in good order; what it lacks is made up for at the next start",
                        failed);
            }
        });
        open.clear();
    }
}
