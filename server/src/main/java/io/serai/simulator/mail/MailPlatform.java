package io.serai.simulator.mail;

import io.serai.content.ChannelKind;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mail for the phone simulator. */
@Component
final class MailPlatform implements SimulatedPlatform {
    private Optional<MailDouble> started = Optional.empty();

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public SimulatedPhone open(String name) {
        return mail().open(name);
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        JsonNode kept = MailCustomer.JSON.readTree(state);
        MailPhone phone = mail().open(
                        name,
                        kept.path("address").asString(),
                        kept.path("password").asString());
        phone.restore(kept.path("customers").valueStream().map(MailCustomer::of).toList());
        return phone;
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        return mail().values((MailPhone) phone);
    }

    @Override
    public void forget(SimulatedPhone phone) {
        mail().forget((MailPhone) phone);
    }

    private synchronized MailDouble mail() {
        if (started.isEmpty()) {
            started = Optional.of(new MailDouble());
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(MailDouble::close);
    }
}
