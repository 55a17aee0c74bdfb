package io.serai.simulator.whatsapp;

import io.serai.content.ChannelKind;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** WhatsApp for the phone simulator. */
@Component
final class WhatsAppPlatform implements SimulatedPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppPlatform.class);

    private Optional<WhatsAppDouble> started = Optional.empty();

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public SimulatedPhone open(String name) {
        return new WhatsAppPhone(whatsApp(), whatsApp().number(name));
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        return new WhatsAppPhone(whatsApp(), whatsApp().number(name, SimulatedNumber.JSON.readTree(state)));
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        SimulatedNumber.Keys keys = ((WhatsAppPhone) phone).number().keys();
        return Map.of(
                "base_url",
                whatsApp().baseUrl(),
                "phone_number_id",
                keys.phoneNumberId(),
                "waba_id",
                keys.wabaId(),
                "token",
                keys.token(),
                "app_secret",
                keys.appSecret());
    }

    @Override
    public void paste(SimulatedPhone phone, Map<String, String> pastes) {
        try {
            ((WhatsAppPhone) phone)
                    .number()
                    .webhook(pastes.getOrDefault("callback_url", ""), pastes.getOrDefault("verify_token", ""));
        } catch (Refusal unverified) {
            LOG.warn("the simulated WhatsApp cannot deliver here: {}", unverified.getMessage());
        }
    }

    @Override
    public void forget(SimulatedPhone phone) {
        whatsApp().remove(((WhatsAppPhone) phone).number());
    }

    private synchronized WhatsAppDouble whatsApp() {
        if (started.isEmpty()) {
            started = Optional.of(new WhatsAppDouble(Rules.documented()));
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(WhatsAppDouble::close);
    }
}
