package io.serai.channels.instagram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Connector;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.channels.messaging.connecting.SetUp;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An Instagram professional account is connected by its own login, or through the Page that it is linked to. */
@Component
public class InstagramConnector implements Connector {
    private static final String ITSELF = "instagram";

    private final Connection connection;

    public InstagramConnector(Connection instagramConnection) {
        this.connection = instagramConnection;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.optional(SetUp.LOGIN, ITSELF),
                Field.optional(SetUp.PAGE_ID, ""),
                Field.secret(SetUp.INSTAGRAM_LOGIN.tokenName()),
                Field.secret(SetUp.APP_SECRET),
                Field.optional(SetUp.APP_ID, ""),
                Field.optionalSecret(SetUp.VERIFY_TOKEN),
                Field.optional("ice_breakers", ""),
                Field.optional("persistent_menu", ""),
                Field.optional(SetUp.BASE_URL, ""));
    }

    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        if (!values.getOrDefault(SetUp.LOGIN, ITSELF).matches("instagram|page")) {
            throw Problem.invalid(
                    "The field 'login' is 'instagram' (the account's own login) or 'page' (a linked Page).");
        }
        return connection.connect(workspace, name, values);
    }

    @Override
    public List<Paste> pastes(ChannelAccount account) {
        return connection.pastes(account);
    }
}
