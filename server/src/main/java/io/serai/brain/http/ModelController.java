package io.serai.brain.http;

import io.serai.accounts.Agent;
import io.serai.models.ChatConnections;
import io.serai.models.ChatConnections.Checked;
import io.serai.models.ChatConnections.Connected;
import io.serai.models.ChatConnections.Endpoint;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chat model that words the bot's answers. The server will call the address, so only those who may edit the bot set it. */
@RestController
@RequestMapping("/api/bot/model")
class ModelController {
    private final ChatConnections connections;
    private final CurrentAgent current;
    private final AuditLog audit;

    ModelController(ChatConnections connections, CurrentAgent current, AuditLog audit) {
        this.connections = connections;
        this.current = current;
        this.audit = audit;
    }

    record ModelRequest(
            String baseUrl, String model, @Nullable String apiKey) {
        Endpoint endpoint() {
            try {
                return new Endpoint(
                        new URI(Objects.requireNonNullElse(baseUrl, "").strip()),
                        Objects.requireNonNullElse(model, ""));
            } catch (URISyntaxException notAnAddress) {
                throw Problem.invalid("This is not an address. It looks like https://api.example.com/v1.");
            }
        }

        Optional<Secret> key() {
            return Optional.ofNullable(apiKey)
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .map(Secret::new);
        }

        @Override
        public String toString() {
            return "ModelRequest[" + baseUrl + ", " + model + "]";
        }
    }

    /** All absent while no model is connected. */
    record ModelView(Optional<String> baseUrl, Optional<String> model, boolean hasKey) {
        static final ModelView NONE = new ModelView(Optional.empty(), Optional.empty(), false);

        static ModelView of(Connected connected) {
            return new ModelView(
                    Optional.of(connected.endpoint().baseUrl().toString()),
                    Optional.of(connected.endpoint().model()),
                    connected.hasKey());
        }
    }

    record TestView(boolean ok, double milliseconds, Optional<String> problem) {}

    @GetMapping
    ModelView model() {
        Agent agent = current.require(Permission.EDIT_BOT);
        return connections.of(agent.workspace()).map(ModelView::of).orElse(ModelView.NONE);
    }

    @PutMapping
    ModelView connect(@RequestBody ModelRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        Connected connected = connections.connect(agent.workspace(), request.endpoint(), request.key());
        record(
                agent,
                "bot.model_connected",
                Map.of("host", connected.endpoint().baseUrl().getHost()));
        return ModelView.of(connected);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect() {
        Agent agent = current.require(Permission.EDIT_BOT);
        connections.disconnect(agent.workspace());
        record(agent, "bot.model_disconnected", Map.of());
    }

    @PostMapping("/test")
    TestView test(@RequestBody ModelRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        Checked checked = connections.check(agent.workspace(), request.endpoint(), request.key());
        return new TestView(checked.problem().isEmpty(), checked.milliseconds(), checked.problem());
    }

    private void record(Agent agent, String action, Map<String, String> details) {
        audit.record(agent.workspace(), Optional.of(agent.id()), action, details);
    }
}
