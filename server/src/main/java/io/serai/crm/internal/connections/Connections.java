package io.serai.crm.internal.connections;

import io.serai.channels.Connector;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmSystem.Checked;
import io.serai.crm.system.CrmTrouble;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The connected CRMs: made, changed, and opened for whoever speaks to them. */
@Component
public class Connections {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SEAL = "crm_connection.credentials";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 20_000;

    private final ConnectionStore store;
    private final SyncStore syncs;
    private final Systems systems;
    private final Vault vault;
    private final PublicUrl publicUrl;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    public Connections(
            ConnectionStore store,
            SyncStore syncs,
            Systems systems,
            Vault vault,
            PublicUrl publicUrl,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.syncs = syncs;
        this.systems = systems;
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    public List<StoredConnection> all(WorkspaceId workspace) {
        return store.all(workspace);
    }

    public Optional<StoredConnection> find(WorkspaceId workspace, CrmId id) {
        return store.find(workspace, id);
    }

    /** One that can be spoken to now. */
    public Optional<StoredConnection> active(WorkspaceId workspace, CrmId id) {
        return store.find(workspace, id).filter(connection -> connection.state() == State.ACTIVE);
    }

    /** Whose webhook knocks. */
    public Optional<Connection> knocked(String kind, String key) {
        return store.byKey(kind, key).map(found -> opened(found.workspace(), found.connection()));
    }

    public CrmSystem system(String kind) {
        return systems.of(kind);
    }

    public StoredConnection connect(WorkspaceId workspace, String kind, String name, Map<String, String> values) {
        CrmSystem system = systems.of(kind);
        Checked checked = system.check(workspace, filled(system.fields(), values));
        StoredConnection made = new StoredConnection(
                new CrmId(Ids.next()),
                kind,
                named(name.isBlank() ? checked.name() : name),
                newKey(),
                State.ACTIVE,
                Optional.empty(),
                checked.settings(),
                sealed(workspace, checked.credentials()),
                new Rules(usual(system), Conflict.NEWEST, false, false, false, Notes.OFF),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transaction.executeWithoutResult(committing -> {
            store.add(workspace, made);
            syncs.begin(workspace, made.id());
        });
        return made;
    }

    private static List<Pair> usual(CrmSystem system) {
        return system.usual().entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue(), Way.BOTH))
                .sorted(Comparator.comparing(Pair::ours))
                .toList();
    }

    /** An empty secret leaves the stored one; what is filled in is checked, and a refused connection works again. */
    public StoredConnection change(WorkspaceId workspace, CrmId id, String name, Map<String, String> values) {
        StoredConnection known = required(workspace, id);
        CrmSystem system = systems.of(known.kind());
        Map<String, Secret> credentials = credentials(workspace, known);
        String called = named(name.isBlank() ? known.name() : name);
        if (values.isEmpty()) {
            store.change(workspace, known.with(called, known.settings(), known.credentials()));
            return required(workspace, id);
        }
        Map<String, String> merged = new HashMap<>(known.settings());
        credentials.forEach((field, secret) -> merged.put(field, secret.value()));
        values.forEach((field, value) -> {
            if (!value.isBlank() || !isSecret(system, field)) {
                merged.put(field, value.strip());
            }
        });
        Checked checked = system.check(workspace, merged);
        store.change(
                workspace,
                known.with(called, checked.settings(), sealed(workspace, checked.credentials()))
                        .in(State.ACTIVE, Optional.empty()));
        syncs.soon(workspace, id);
        return required(workspace, id);
    }

    private static boolean isSecret(CrmSystem system, String field) {
        return system.fields().stream().anyMatch(it -> it.name().equals(field) && it.secret());
    }

    public StoredConnection rules(WorkspaceId workspace, CrmId id, Rules rules) {
        transaction.executeWithoutResult(committing -> {
            StoredConnection known = required(workspace, id);
            store.change(workspace, known.by(rules.checked()));
            // other fields, or other people: all are looked at again
            syncs.anew(workspace, id);
        });
        return required(workspace, id);
    }

    public void pause(WorkspaceId workspace, CrmId id, boolean paused) {
        StoredConnection known = required(workspace, id);
        store.change(workspace, known.in(paused ? State.PAUSED : State.ACTIVE, Optional.empty()));
        if (!paused) {
            syncs.soon(workspace, id);
        }
    }

    public void remove(WorkspaceId workspace, CrmId id) {
        store.remove(workspace, id);
    }

    public void refused(WorkspaceId workspace, CrmId id, String why) {
        store.find(workspace, id)
                .ifPresent(known -> store.change(workspace, known.in(State.NEEDS_RECONNECT, Optional.of(why))));
    }

    public void trouble(WorkspaceId workspace, CrmId id, Optional<String> why) {
        store.find(workspace, id)
                .filter(known -> !known.trouble().equals(why))
                .ifPresent(known -> store.change(workspace, known.in(known.state(), why)));
    }

    /** @throws Problem INVALID, in words for an administrator, where it does not let us in */
    public void test(WorkspaceId workspace, CrmId id) {
        StoredConnection known = required(workspace, id);
        try {
            systems.of(known.kind()).test(opened(workspace, known));
        } catch (CrmTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
        if (known.state() == State.NEEDS_RECONNECT || known.trouble().isPresent()) {
            store.change(
                    workspace, known.in(known.state() == State.PAUSED ? State.PAUSED : State.ACTIVE, Optional.empty()));
            syncs.soon(workspace, id);
        }
    }

    public StoredConnection required(WorkspaceId workspace, CrmId id) {
        return store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such connection."));
    }

    public Connection opened(WorkspaceId workspace, StoredConnection stored) {
        return new Connection(
                workspace,
                stored.id(),
                stored.kind(),
                stored.name(),
                publicUrl.resolve("/hooks/crm/" + stored.kind() + "/" + stored.key()),
                stored.settings(),
                credentials(workspace, stored),
                news -> keep(workspace, stored.id(), news));
    }

    /** Credentials that the CRM gave us instead of others. */
    private void keep(WorkspaceId workspace, CrmId id, Map<String, Secret> news) {
        store.find(workspace, id).ifPresent(known -> {
            Map<String, Secret> all = new HashMap<>(credentials(workspace, known));
            all.putAll(news);
            store.change(workspace, known.with(known.name(), known.settings(), sealed(workspace, all)));
        });
    }

    private Map<String, Secret> credentials(WorkspaceId workspace, StoredConnection stored) {
        Map<String, String> plain =
                json.readValue(vault.open(workspace, SEAL, stored.credentials()).value(), new TypeReference<>() {});
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
        var values = new HashMap<>(given);
        for (Connector.Field field : fields) {
            String value = given.getOrDefault(field.name(), "").strip();
            if (value.isEmpty() && field.required()) {
                throw Problem.invalid("The field '" + field.name() + "' is empty.");
            }
            if (value.length() > LONGEST_VALUE) {
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
