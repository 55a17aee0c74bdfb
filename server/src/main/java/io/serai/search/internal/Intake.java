package io.serai.search.internal;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.privacy.Masker;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;

/** Reads from the database what an index lacks and puts it there, for as long as it is wanted. One thread at a time. */
class Intake {
    private static final int SLICE = 1_000;
    /** Whole conversations at a time, as many as hold about a page of messages. */
    private static final int HISTORIES = 250;

    private static final int PAGE = 5_000;

    private final SearchStore store;
    private final Indexes indexes;
    private final Masker masker;
    private final Meaning meaning;
    private final BooleanSupplier wanted;
    /** After a failure nobody knows what was added of which nothing was noted: then everything replaces what may be there. */
    private boolean unsure;

    Intake(SearchStore store, Indexes indexes, Masker masker, Meaning meaning, BooleanSupplier wanted) {
        this.store = store;
        this.indexes = indexes;
        this.masker = masker;
        this.meaning = meaning;
        this.wanted = wanted;
    }

    /** What changed in these conversations; what they had is replaced, and those that are gone are taken out. */
    void take(WorkspaceId workspace, Collection<ConversationId> conversations) throws IOException {
        List<ConversationId> all = List.copyOf(conversations);
        MessageIndex index = indexes.of(workspace);
        for (int from = 0; from < all.size() && wanted.getAsBoolean(); from += SLICE) {
            List<ConversationId> slice = all.subList(from, Math.min(all.size(), from + SLICE));
            while (wanted.getAsBoolean() && changes(workspace, index, slice) == SLICE) {
                // there is more
            }
            var gone = new HashSet<>(slice);
            gone.removeAll(store.existing(workspace, slice));
            if (!gone.isEmpty()) {
                index.remove(gone);
            }
        }
    }

    private int changes(WorkspaceId workspace, MessageIndex index, List<ConversationId> conversations)
            throws IOException {
        List<Said> changed = store.changed(workspace, index.reached(conversations), SLICE);
        var documents = new LinkedHashMap<MessageId, Optional<Document>>();
        for (Said said : changed) {
            documents.put(said.message(), MessageDocument.of(said, masker, meaning));
        }
        if (!changed.isEmpty()) {
            index.put(documents, reached(changed));
        }
        return changed.size();
    }

    /** All of these conversations, of which the index has nothing; it is to be found once the index is shown. */
    void history(WorkspaceId workspace, List<ConversationId> fresh) throws IOException {
        if (unsure) {
            take(workspace, fresh);
            return;
        }
        unsure = true;
        for (int from = 0; from < fresh.size() && wanted.getAsBoolean(); from += HISTORIES) {
            whole(workspace, fresh.subList(from, Math.min(fresh.size(), from + HISTORIES)));
        }
        unsure = false;
    }

    private void whole(WorkspaceId workspace, List<ConversationId> conversations) throws IOException {
        Map<ConversationId, Long> left =
                conversations.stream().collect(Collectors.toMap(Function.identity(), unknown -> 0L));
        while (wanted.getAsBoolean() && !left.isEmpty()) {
            List<Said> page = store.changed(workspace, left, PAGE);
            List<Said> complete = page.size() < PAGE ? page : withoutTheLast(page);
            if (complete.isEmpty()) {
                indexes.of(workspace).show();
                take(workspace, left.keySet()); // one that is longer than a page
                return;
            }
            add(workspace, complete);
            if (page.size() < PAGE) {
                return;
            }
            complete.forEach(said -> left.remove(said.conversation()));
        }
    }

    private static List<Said> withoutTheLast(List<Said> page) {
        ConversationId last = page.getLast().conversation();
        return page.stream().filter(said -> !said.conversation().equals(last)).toList();
    }

    private void add(WorkspaceId workspace, List<Said> messages) throws IOException {
        var documents = new ArrayList<Document>();
        messages.forEach(said -> MessageDocument.of(said, masker, meaning).ifPresent(documents::add));
        indexes.of(workspace).addHistory(documents, reached(messages));
    }

    /** Takes out what was erased while nobody listened. */
    void gone(WorkspaceId workspace) throws IOException {
        MessageIndex index = indexes.of(workspace);
        var gone = new ArrayList<ConversationId>();
        Optional<ConversationId> behind = Optional.empty();
        for (var slice = index.conversations(behind, SLICE);
                wanted.getAsBoolean() && !slice.isEmpty();
                slice = index.conversations(behind, SLICE)) {
            var existing = store.existing(workspace, slice);
            slice.stream()
                    .filter(conversation -> !existing.contains(conversation))
                    .forEach(gone::add);
            behind = Optional.of(slice.getLast());
        }
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
    }

    /** Everything was gone through: what a failure left is in order again. */
    void compared() {
        unsure = false;
    }

    private static Map<ConversationId, Long> reached(List<Said> messages) {
        var reached = new HashMap<ConversationId, Long>();
        messages.forEach(said -> reached.merge(said.conversation(), said.change(), Math::max));
        return reached;
    }
}
