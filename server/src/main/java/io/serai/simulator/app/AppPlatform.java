package io.serai.simulator.app;

import io.serai.content.ChannelKind;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An app with a chat of its own, for the phone simulator. */
@Component
final class AppPlatform implements SimulatedPlatform {
    private Optional<AppDouble> started = Optional.empty();

    @Override
    public ChannelKind kind() {
        return ChannelKind.API;
    }

    @Override
    public SimulatedPhone open(String name) {
        return new AppPhone(apps().app(name));
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        return new AppPhone(apps().app(name, SimulatedApp.JSON.readTree(state)));
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        SimulatedApp app = ((AppPhone) phone).app();
        return Map.of("url", apps().address(app).toString(), "secret", app.secret());
    }

    @Override
    public void paste(SimulatedPhone phone, Map<String, String> pastes) {
        SimulatedApp app = ((AppPhone) phone).app();
        Optional.ofNullable(pastes.get("inbound_url")).map(URI::create).ifPresent(app::postsTo);
    }

    @Override
    public void forget(SimulatedPhone phone) {
        apps().forget(((AppPhone) phone).app());
    }

    private synchronized AppDouble apps() {
        if (started.isEmpty()) {
            started = Optional.of(new AppDouble());
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(AppDouble::close);
    }
}
