package io.serai.simulator.telegram;

import io.serai.content.ChannelKind;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Telegram for the phone simulator. */
@Component
final class TelegramPlatform implements SimulatedPlatform {
    private Optional<TelegramDouble> started = Optional.empty();

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public SimulatedPhone open(String name) {
        return new TelegramPhone(telegram(), telegram().bot(name));
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        ObjectNode kept = (ObjectNode) SimulatedBot.JSON.readTree(state);
        return new TelegramPhone(
                telegram(), telegram().bot(kept.path("token").asString(), name, (ObjectNode) kept.path("bot")));
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        return Map.of(
                "base_url",
                telegram().baseUrl().toString(),
                "token",
                ((TelegramPhone) phone).bot().token(),
                "webhook_secret",
                secret());
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public void forget(SimulatedPhone phone) {
        telegram().revoke(((TelegramPhone) phone).bot());
    }

    private synchronized TelegramDouble telegram() {
        if (started.isEmpty()) {
            started = Optional.of(new TelegramDouble(Rules.documented().onLoopback()));
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(TelegramDouble::close);
    }
}
