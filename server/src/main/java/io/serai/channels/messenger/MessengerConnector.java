package io.serai.channels.messenger;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Connector;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.channels.messaging.connecting.SetUp;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A Facebook Page is connected by its token. */
@Component
public class MessengerConnector implements Connector {
    private final Connection connection;

    public MessengerConnector(Connection messengerConnection) {
        this.connection = messengerConnection;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required(SetUp.PAGE_ID),
                Field.secret(SetUp.MESSENGER_PAGE.tokenName()),
                Field.secret(SetUp.APP_SECRET),
                Field.optional(SetUp.APP_ID, ""),
                Field.optionalSecret(SetUp.VERIFY_TOKEN),
                Field.optional("ice_breakers", ""),
                Field.optional("persistent_menu", ""),
                Field.optional(SetUp.BASE_URL, ""));
    }

    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        return connection.connect(workspace, name, values);
    }

    @Override
    public List<Paste> pastes(ChannelAccount account) {
        return connection.pastes(account);
    }
}
