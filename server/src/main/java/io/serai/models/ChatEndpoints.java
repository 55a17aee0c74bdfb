package io.serai.models;

import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A workspace's chat models in the order in which they are asked; set by its owner or an administrator only, since the server calls the addresses. */
public interface ChatEndpoints {
    List<Listed> of(WorkspaceId workspace);

    /** Comes last in the order. */
    Listed add(WorkspaceId workspace, Terms terms, Optional<Secret> key);

    /** An absent key keeps the stored one, unless the address has changed: a key never goes to an address it was not given for. */
    Listed change(WorkspaceId workspace, UUID id, Terms terms, Optional<Secret> key);

    void remove(WorkspaceId workspace, UUID id);

    /** Endpoints that are not named keep their order behind the others. */
    void order(WorkspaceId workspace, List<UUID> ids);

    /** Asks for one word. Nothing is stored; without a key, the one that {@code like} has for this address is used. */
    Checked check(WorkspaceId workspace, Optional<UUID> like, Terms terms, Optional<Secret> key);

    /** @param baseUrl without {@code /chat/completions}, e.g. {@code https://api.deepseek.com/v1} */
    record Endpoint(URI baseUrl, String model) {
        public Endpoint {
            baseUrl = ChatAddress.checked(baseUrl);
            model = ChatAddress.modelName(model);
        }
    }

    /** Per million tokens, in the workspace's currency; the operator's input. */
    record Price(BigDecimal prompt, BigDecimal completion) {
        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
        public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

        public Price {
            if (prompt.signum() < 0
                    || completion.signum() < 0
                    || prompt.compareTo(MOST) > 0
                    || completion.compareTo(MOST) > 0) {
                throw Problem.invalid("A price per million tokens is between 0 and 1,000,000.");
            }
        }
    }

    record Terms(Endpoint endpoint, Dialect dialect, Price price, boolean enabled) {}

    record Listed(UUID id, Terms terms, boolean hasKey, Health health) {}

    /** {@code RESTING}: it failed too often and is left alone for a while; {@code TRIED}: one call finds out whether it is back. */
    enum Health {
        WELL,
        RESTING,
        TRIED
    }

    /** @param problem for a person; absent when the model answered */
    record Checked(double milliseconds, Optional<String> problem) {}
}
