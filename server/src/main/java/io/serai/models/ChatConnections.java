package io.serai.models;

import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.Optional;

/** Which chat model each workspace has connected; set by its owner or an administrator only, since the server calls the address. */
public interface ChatConnections {
    Optional<Connected> of(WorkspaceId workspace);

    /** An absent key keeps the stored one, unless the address has changed: a key never goes to an address it was not given for. */
    Connected connect(WorkspaceId workspace, Endpoint endpoint, Optional<Secret> key);

    void disconnect(WorkspaceId workspace);

    /** Asks the model for one word. Nothing is stored; without a key, the one stored for this address is used. */
    Checked check(WorkspaceId workspace, Endpoint endpoint, Optional<Secret> key);

    /** @param baseUrl without {@code /chat/completions}, e.g. {@code https://api.deepseek.com/v1} */
    record Endpoint(URI baseUrl, String model) {
        public Endpoint {
            baseUrl = ChatAddress.checked(baseUrl);
            model = ChatAddress.modelName(model);
        }
    }

    record Connected(Endpoint endpoint, boolean hasKey) {}

    /** @param problem for a person; absent when the model answered */
    record Checked(double milliseconds, Optional<String> problem) {}
}
