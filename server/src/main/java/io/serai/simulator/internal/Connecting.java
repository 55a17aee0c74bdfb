package io.serai.simulator.internal;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Connects a simulated account the way an administrator would: by its connector's form, and by pasting at the platform. */
final class Connecting {
    /** The setting by which the desk tells a rehearsal from the real thing. */
    private static final Map<String, String> SIMULATED = Map.of("simulated", "true");

    private static final String BASE_URL = "base_url";

    private final Channels channels;
    private final Map<ChannelKind, Connector> connectors;
    private final IntSupplier port;

    /** @param port where this server listens */
    Connecting(Channels channels, List<Connector> connectors, IntSupplier port) {
        this.channels = channels;
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::kind, connector -> connector));
        this.port = port;
    }

    ChannelAccount connect(WorkspaceId workspace, String name, SimulatedPlatform platform, SimulatedPhone phone) {
        Map<String, String> values = platform.values(phone);
        Connector connector = connectors.get(platform.kind());
        ChannelAccount account = connector == null
                ? channels.connect(workspace, platform.kind(), name, SIMULATED, credentials(values))
                : connector.connect(workspace, name, complete(connector, values));
        return settle(account, platform, phone, values);
    }

    /** After a restart, when the double listens on another port; or after an administrator connected it by the form. */
    void reconnect(ChannelAccount account, SimulatedPlatform platform, SimulatedPhone phone) {
        settle(account, platform, phone, platform.values(phone));
    }

    private ChannelAccount settle(
            ChannelAccount account, SimulatedPlatform platform, SimulatedPhone phone, Map<String, String> values) {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.putAll(SIMULATED);
        settings.putAll(shown(account.kind(), values));
        ChannelAccount changed = channels.change(account.workspace(), account.id(), account.name(), settings, Map.of());
        Optional.ofNullable(connectors.get(account.kind()))
                .ifPresent(connector -> platform.paste(
                        phone,
                        connector.pastes(changed).stream()
                                .collect(Collectors.toMap(Connector.Paste::name, paste -> here(paste.value())))));
        return channels.check(changed);
    }

    /** A rehearsal never leaves this machine, wherever the public address points. */
    private String here(String pasted) {
        int path = pasted.indexOf("/hooks/");
        return path < 0 ? pasted : URI.create("http://127.0.0.1:" + port.getAsInt()) + pasted.substring(path);
    }

    private static Map<String, String> complete(Connector connector, Map<String, String> values) {
        var all = new HashMap<String, String>();
        for (Connector.Field field : connector.fields()) {
            String value = values.getOrDefault(field.name(), "");
            if (value.isEmpty() && field.required()) {
                throw Problem.invalid("The simulated platform does not give the field '" + field.name() + "'.");
            }
            all.put(field.name(), value.isEmpty() ? field.otherwise() : value);
        }
        return all;
    }

    /** What is no secret. */
    private Map<String, String> shown(ChannelKind kind, Map<String, String> values) {
        Connector connector = connectors.get(kind);
        if (connector == null) {
            return Map.of(BASE_URL, values.getOrDefault(BASE_URL, ""));
        }
        return connector.fields().stream()
                .filter(field -> !field.secret() && values.containsKey(field.name()))
                .collect(Collectors.toMap(Connector.Field::name, field -> values.get(field.name())));
    }

    /** Of a platform without a form: everything but its address. */
    private static Map<String, Secret> credentials(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getKey().equals(BASE_URL))
                .collect(Collectors.toMap(Map.Entry::getKey, value -> new Secret(value.getValue())));
    }
}
