package io.serai.integrations.internal.hooks.formats;

import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Our own words: the shapes of the public interface. */
@Component
class SeraiWriting implements Writing {
    private final JsonMapper json;

    SeraiWriting(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HookFormat format() {
        return HookFormat.SERAI;
    }

    @Override
    public Optional<Letter> letter(Endpoint endpoint, Scene scene, Instant now) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("conversation", scene.conversation());
        data.put("contact", scene.contact());
        scene.account()
                .ifPresent(account -> data.put(
                        "account", Map.of("id", account.id(), "kind", account.kind(), "name", account.name())));
        scene.message().ifPresent(message -> data.put("message", message));
        scene.before().ifPresent(before -> data.put("before", before));
        return Optional.of(written(endpoint, scene.event().text(), scene.at(), data));
    }

    @Override
    public Letter ping(Endpoint endpoint, UUID id, Instant now) {
        return written(endpoint, "ping", now, Map.of("endpoint", endpoint.name()));
    }

    private Letter written(Endpoint endpoint, String type, Instant at, Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        return new Letter(endpoint.url().value(), Map.of(), json.writeValueAsBytes(body));
    }
}
