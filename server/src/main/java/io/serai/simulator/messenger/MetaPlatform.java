package io.serai.simulator.messenger;

import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What both networks' platforms have in common: one double each, started with the first phone. */
abstract sealed class MetaPlatform implements SimulatedPlatform permits MessengerPlatform, InstagramPlatform {
    private Optional<MetaDouble> started = Optional.empty();

    abstract SimulatedInbox open(MetaDouble meta, String name);

    abstract Map<String, String> values(SimulatedInbox inbox);

    @Override
    public SimulatedPhone open(String name) {
        return new InboxPhone(meta(), open(meta(), name));
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        return new InboxPhone(meta(), meta().reopen(name, (ObjectNode) Wire.JSON.readTree(state)));
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        SimulatedInbox inbox = ((InboxPhone) phone).inbox();
        Map<String, String> values = new HashMap<>(values(inbox));
        values.put("app_secret", inbox.appSecret());
        values.put("base_url", meta().baseUrl().toString());
        return values;
    }

    @Override
    public void paste(SimulatedPhone phone, Map<String, String> pastes) {
        if (pastes.containsKey("callback_url")) {
            ((InboxPhone) phone).inbox().webhook(pastes.get("callback_url"), pastes.getOrDefault("verify_token", ""));
        }
    }

    @Override
    public void forget(SimulatedPhone phone) {
        meta().forget(((InboxPhone) phone).inbox());
    }

    private synchronized MetaDouble meta() {
        if (started.isEmpty()) {
            started = Optional.of(new MetaDouble(Rules.documented()));
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(MetaDouble::close);
    }
}
