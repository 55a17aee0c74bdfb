package io.serai.orders.internal.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.Connector;
import io.serai.orders.SourceId;
import io.serai.orders.internal.catalogue.CatalogueFeed;
import io.serai.orders.internal.sources.StoredSource.State;
import io.serai.orders.internal.sources.SyncStore.Progress;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopSource.Checked;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.orders.source.ShopTrouble;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The connected sources: made, changed, and opened for whoever speaks to them. */
@Component
public class Sources {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SEAL = "shop_source.credentials";
    private static final int LONGEST_NAME = 80;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final SourceStore store;
    private final SyncStore syncs;
    private final Kinds kinds;
    private final Vault vault;
    private final CatalogueFeed catalogue;
    private final PublicUrl publicUrl;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    /** Every message asks; who connects one here is seen at once, another process after {@link #FRESH}. */
    private final Cache<WorkspaceId, Boolean> any =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    public Sources(
            SourceStore store,
            SyncStore syncs,
            Kinds kinds,
            Vault vault,
            CatalogueFeed catalogue,
            PublicUrl publicUrl,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.syncs = syncs;
        this.kinds = kinds;
        this.vault = vault;
        this.catalogue = catalogue;
        this.publicUrl = publicUrl;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Whether a shop is connected at all. */
    public boolean any(WorkspaceId workspace) {
        return any.get(workspace, shop -> !store.all(shop).isEmpty());
    }

    public List<StoredSource> all(WorkspaceId workspace) {
        return store.all(workspace);
    }

    public Optional<StoredSource> find(WorkspaceId workspace, SourceId id) {
        return store.find(workspace, id);
    }

    /** Those that can be spoken to now. */
    public List<Connection> active(WorkspaceId workspace) {
        return store.all(workspace).stream()
                .filter(source -> source.state() == State.ACTIVE)
                .map(source -> opened(workspace, source))
                .toList();
    }

    public Optional<Connection> connection(WorkspaceId workspace, SourceId id) {
        return store.find(workspace, id).map(source -> opened(workspace, source));
    }

    /** Whose webhook knocks. */
    public Optional<Connection> knocked(String kind, String key) {
        return store.byKey(kind, key).map(found -> opened(found.workspace(), found.source()));
    }

    public ShopSource kind(Connection connection) {
        return kinds.of(connection.kind());
    }

    public StoredSource connect(WorkspaceId workspace, String kind, String name, Map<String, String> values) {
        ShopSource shop = kinds.of(kind);
        return connect(workspace, kind, name, shop.check(workspace, filled(shop.fields(), values)));
    }

    /** What was checked before, or needs no check. */
    public StoredSource connect(WorkspaceId workspace, String kind, String name, Checked checked) {
        ShopSource shop = kinds.of(kind);
        StoredSource source = new StoredSource(
                new SourceId(Ids.next()),
                kind,
                named(name.isBlank() ? checked.name() : name),
                newKey(),
                State.ACTIVE,
                Optional.empty(),
                checked.settings(),
                sealed(workspace, checked.credentials()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Connection connection = opened(workspace, source);
        transaction.executeWithoutResult(status -> {
            store.add(workspace, source);
            shop.offers(connection)
                    .forEach(stock -> syncs.put(workspace, Progress.fresh(source.id(), stock, clock.instant())));
        });
        any.invalidate(workspace);
        prepared(workspace, connection);
        return store.find(workspace, source.id()).orElse(source);
    }

    /** A webhook that could not be registered is no reason not to connect: we pull as well. */
    private void prepared(WorkspaceId workspace, Connection connection) {
        try {
            kinds.of(connection.kind()).prepare(connection);
        } catch (ShopTrouble trouble) {
            trouble(workspace, connection.id(), Optional.of(trouble.text()));
        }
    }

    /** An empty secret leaves the stored one; what is filled in is checked with the shop, and a refused source works again. */
    public StoredSource change(WorkspaceId workspace, SourceId id, String name, Map<String, String> values) {
        StoredSource known = required(workspace, id);
        ShopSource shop = kinds.of(known.kind());
        Map<String, String> merged = new HashMap<>(known.settings());
        credentials(workspace, known).forEach((field, secret) -> merged.put(field, secret.value()));
        values.forEach((field, value) -> {
            if (!value.isBlank() || !isSecret(shop, field)) {
                merged.put(field, value.strip());
            }
        });
        Checked checked = values.isEmpty()
                ? new Checked(known.name(), known.settings(), credentials(workspace, known))
                : shop.check(workspace, filled(shop.fields(), merged));
        Map<String, String> settings = new HashMap<>(known.settings());
        settings.putAll(checked.settings());
        StoredSource changed = known.with(
                        named(name.isBlank() ? known.name() : name), settings, sealed(workspace, checked.credentials()))
                .in(
                        values.isEmpty() ? known.state() : State.ACTIVE,
                        values.isEmpty() ? known.trouble() : Optional.empty());
        store.change(workspace, changed);
        if (!values.isEmpty()) {
            prepared(workspace, opened(workspace, changed));
            pull(workspace, id, false);
        }
        return required(workspace, id);
    }

    /** By credentials that were checked elsewhere: a source that was refused works again. */
    public StoredSource reconnect(WorkspaceId workspace, SourceId id, Checked checked) {
        StoredSource known = required(workspace, id);
        Map<String, String> settings = new HashMap<>(known.settings());
        settings.putAll(checked.settings());
        StoredSource changed = known.with(known.name(), settings, sealed(workspace, checked.credentials()))
                .in(State.ACTIVE, Optional.empty());
        store.change(workspace, changed);
        prepared(workspace, opened(workspace, changed));
        pull(workspace, id, false);
        return required(workspace, id);
    }

    private static boolean isSecret(ShopSource shop, String field) {
        return shop.fields().stream().anyMatch(it -> it.name().equals(field) && it.secret());
    }

    /** Settings that a source keeps for itself, such as a token that was renewed. */
    public void keep(WorkspaceId workspace, SourceId id, Map<String, String> settings, Map<String, Secret> secrets) {
        StoredSource known = required(workspace, id);
        Map<String, String> allSettings = new HashMap<>(known.settings());
        allSettings.putAll(settings);
        Map<String, Secret> allSecrets = new HashMap<>(credentials(workspace, known));
        allSecrets.putAll(secrets);
        store.change(workspace, known.with(known.name(), allSettings, sealed(workspace, allSecrets)));
    }

    public void pause(WorkspaceId workspace, SourceId id, boolean paused) {
        StoredSource known = required(workspace, id);
        store.change(workspace, known.in(paused ? State.PAUSED : State.ACTIVE, Optional.empty()));
        if (!paused) {
            pull(workspace, id, false);
        }
    }

    /** As soon as can be. @param everything from the beginning, not only what changed */
    public void pull(WorkspaceId workspace, SourceId id, boolean everything) {
        Connection connection = opened(workspace, required(workspace, id));
        for (Stock stock : kinds.of(connection.kind()).offers(connection)) {
            Progress progress =
                    syncs.find(workspace, id, stock).orElseGet(() -> Progress.fresh(id, stock, clock.instant()));
            syncs.put(workspace, everything ? progress.anew(clock.instant()) : progress.due(clock.instant()));
        }
    }

    public void remove(WorkspaceId workspace, SourceId id) {
        Connection connection = opened(workspace, required(workspace, id));
        try {
            kinds.of(connection.kind()).leave(connection);
        } catch (RuntimeException itDoesNotMindUs) {
            // gone is gone
        }
        transaction.executeWithoutResult(status -> {
            store.remove(workspace, id);
            catalogue.gone(workspace, id);
        });
        any.invalidate(workspace);
    }

    public void refused(WorkspaceId workspace, SourceId id, String why) {
        store.find(workspace, id)
                .ifPresent(source -> store.change(workspace, source.in(State.NEEDS_RECONNECT, Optional.of(why))));
    }

    public void trouble(WorkspaceId workspace, SourceId id, Optional<String> why) {
        store.find(workspace, id)
                .filter(source -> !source.trouble().equals(why))
                .ifPresent(source -> store.change(workspace, source.in(source.state(), why)));
    }

    public List<Progress> progress(WorkspaceId workspace) {
        return syncs.all(workspace);
    }

    public List<Connector.Paste> pastes(WorkspaceId workspace, SourceId id) {
        Connection connection = opened(workspace, required(workspace, id));
        return kinds.of(connection.kind()).pastes(connection);
    }

    private StoredSource required(WorkspaceId workspace, SourceId id) {
        return store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such source."));
    }

    private Connection opened(WorkspaceId workspace, StoredSource source) {
        return new Connection(
                workspace,
                source.id(),
                source.kind(),
                source.name(),
                source.key(),
                publicUrl.resolve("/hooks/shops/" + source.kind() + "/" + source.key()),
                source.settings(),
                credentials(workspace, source));
    }

    private Map<String, Secret> credentials(WorkspaceId workspace, StoredSource source) {
        Map<String, String> plain =
                json.readValue(vault.open(workspace, SEAL, source.credentials()).value(), new TypeReference<>() {});
        Map<String, Secret> secrets = new HashMap<>();
        plain.forEach((field, value) -> secrets.put(field, new Secret(value)));
        return secrets;
    }

    private byte[] sealed(WorkspaceId workspace, Map<String, Secret> secrets) {
        Map<String, String> plain = new HashMap<>();
        secrets.forEach((field, secret) -> plain.put(field, secret.value()));
        return vault.seal(workspace, SEAL, json.writeValueAsString(plain));
    }

    private static Map<String, String> filled(List<Connector.Field> fields, Map<String, String> given) {
        var values = new HashMap<String, String>();
        for (Connector.Field field : fields) {
            String value = given.getOrDefault(field.name(), "").strip();
            if (value.isEmpty() && field.required()) {
                throw Problem.invalid("The field '" + field.name() + "' is empty.");
            }
            if (value.length() > 20_000) {
                throw Problem.invalid("The field '" + field.name() + "' is too long.");
            }
            values.put(field.name(), value.isEmpty() ? field.otherwise() : value);
        }
        return values;
    }

    private static String named(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Problem.invalid("A name of one to " + LONGEST_NAME + " characters is needed.");
        }
        return plain;
    }

    private static String newKey() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
