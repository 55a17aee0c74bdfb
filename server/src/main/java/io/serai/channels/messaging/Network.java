package io.serai.channels.messaging;

import io.serai.content.Address;
import io.serai.content.ChannelKind;

/** The two that speak this protocol, and what they call themselves in it. */
public enum Network {
    MESSENGER(ChannelKind.MESSENGER, "page", "Messenger"),
    INSTAGRAM(ChannelKind.INSTAGRAM, "instagram", "Instagram");

    private final ChannelKind kind;
    private final String object;
    private final String title;

    Network(ChannelKind kind, String object, String title) {
        this.kind = kind;
        this.object = object;
        this.title = title;
    }

    public ChannelKind kind() {
        return kind;
    }

    /** The word in a webhook's {@code object}. */
    public String object() {
        return object;
    }

    /** For a person. */
    public String title() {
        return title;
    }

    public Address address(String id) {
        return new Address(kind, id);
    }
}
