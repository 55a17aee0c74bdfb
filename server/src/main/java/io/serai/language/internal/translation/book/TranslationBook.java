package io.serai.language.internal.translation.book;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.language.internal.translation.providers.Call.Connection;
import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.models.ChatModel;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The workspaces' providers. Read for every translation, so what is stored (keys still sealed) is cached for a moment. */
@Service
public class TranslationBook {
    private static final String CONTEXT = "language.translation.key";
    private static final int MOST = 8;
    private static final Duration FRESH = Duration.ofSeconds(15);
    /** The chat models' entry where nobody has made one. */
    private static final UUID CHAT = new UUID(0, 1);

    private final ProviderStore store;
    private final Vault vault;
    private final ChatModel chat;
    private final Rests rests;
    private final Clock clock;
    private final Cache<WorkspaceId, List<Entry>> entries =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();
    private final Cache<WorkspaceId, Rules> rules =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    public TranslationBook(ProviderStore store, Vault vault, ChatModel chat, Rests rests, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.chat = chat;
        this.rests = rests;
        this.clock = clock;
    }

    /** One that can be asked. */
    public record Opened(UUID id, Connection connection, Optional<Long> dailyLimit) {}

    /** What somebody sets. An absent key keeps the stored one, unless the address has changed: a key never goes where it was not given for. */
    public record Terms(
            ProviderKind kind,
            Optional<URI> address,
            String region,
            Optional<Secret> key,
            boolean enabled,
            Optional<Long> dailyLimit) {}

    public List<Entry> all(WorkspaceId workspace) {
        return entries.get(workspace, store::all);
    }

    /** Those that are switched on, in their order. Chat models come last unless somebody gave them a place, or switched them off. */
    public List<Opened> open(WorkspaceId workspace) {
        List<Entry> all = all(workspace);
        var open = new ArrayList<Opened>();
        for (Entry entry : all) {
            if (entry.enabled() && (entry.kind() != ProviderKind.CHAT || chat.configured(workspace))) {
                open.add(opened(workspace, entry));
            }
        }
        if (all.stream().noneMatch(entry -> entry.kind() == ProviderKind.CHAT) && chat.configured(workspace)) {
            open.add(new Opened(
                    CHAT, new Connection(ProviderKind.CHAT, URI.create(""), Optional.empty(), ""), Optional.empty()));
        }
        return open;
    }

    private Opened opened(WorkspaceId workspace, Entry entry) {
        var connection = new Connection(
                entry.kind(),
                entry.address(),
                entry.sealedKey().map(key -> vault.open(workspace, CONTEXT, key)),
                entry.region());
        return new Opened(entry.id(), connection, entry.dailyLimit());
    }

    public Entry add(WorkspaceId workspace, Terms terms) {
        List<Entry> all = store.all(workspace);
        if (all.size() >= MOST) {
            throw Problem.invalid("There can be " + MOST + " translation services. Remove one first.");
        }
        if (terms.kind() == ProviderKind.CHAT && all.stream().anyMatch(entry -> entry.kind() == ProviderKind.CHAT)) {
            throw Problem.conflict("The chat models are in the list already.");
        }
        return saved(workspace, entry(workspace, Ids.next(), terms, Optional.empty()));
    }

    public Entry change(WorkspaceId workspace, UUID id, Terms terms) {
        Entry before = find(workspace, id);
        rests.forget(id);
        return saved(workspace, entry(workspace, id, terms, Optional.of(before)));
    }

    private Entry entry(WorkspaceId workspace, UUID id, Terms terms, Optional<Entry> before) {
        URI address = terms.address().or(terms.kind()::address).orElse(URI.create(""));
        var bare = new Entry(
                id, terms.kind(), address, terms.region(), Optional.empty(), terms.enabled(), terms.dailyLimit());
        Optional<byte[]> key = terms.key()
                .map(secret -> vault.seal(workspace, CONTEXT, secret.value()))
                .or(() -> before.filter(known -> sameDoor(known, bare)).flatMap(Entry::sealedKey));
        if (key.isEmpty() && terms.kind().needsKey()) {
            throw Problem.invalid("This service needs a key. Its console shows it.");
        }
        return new Entry(id, bare.kind(), bare.address(), bare.region(), key, bare.enabled(), bare.dailyLimit());
    }

    private static boolean sameDoor(Entry one, Entry other) {
        return one.kind() == other.kind() && one.address().equals(other.address());
    }

    /** What would be asked with these terms; nothing is stored. */
    public Opened tried(WorkspaceId workspace, Optional<UUID> like, Terms terms) {
        return opened(workspace, entry(workspace, like.orElse(CHAT), terms, like.map(id -> find(workspace, id))));
    }

    private Entry find(WorkspaceId workspace, UUID id) {
        return store.all(workspace).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This translation service is not connected any more."));
    }

    private Entry saved(WorkspaceId workspace, Entry entry) {
        store.save(workspace, entry, clock.instant());
        entries.invalidate(workspace);
        return entry;
    }

    public void remove(WorkspaceId workspace, UUID id) {
        if (!store.remove(workspace, id)) {
            throw Problem.notFound("This translation service is not connected any more.");
        }
        rests.forget(id);
        entries.invalidate(workspace);
    }

    public void order(WorkspaceId workspace, List<UUID> ids) {
        store.order(workspace, ids);
        entries.invalidate(workspace);
    }

    public Rules rules(WorkspaceId workspace) {
        return rules.get(workspace, key -> store.rules(key).orElse(Rules.USUAL));
    }

    public void rule(WorkspaceId workspace, Rules changed) {
        store.rule(workspace, changed);
        rules.invalidate(workspace);
    }
}
