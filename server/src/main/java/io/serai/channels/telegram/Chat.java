package io.serai.channels.telegram;

import io.serai.channels.internal.Payload;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.ExternalId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a customer is reached. In the bot's own chat that is the chat's id; a customer who wrote to the merchant's own account is answered
 * there, over the business connection, so it belongs to the address: {@code 42@connection}.
 */
record Chat(long id, Optional<String> connection) {
    static Chat of(Address address) {
        String[] parts = address.value().split("@", 2);
        return new Chat(Long.parseLong(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    static Optional<Chat> in(Payload holder, Optional<String> connection) {
        return holder.object("chat")
                .map(chat -> chat.number("id"))
                .filter(OptionalLong::isPresent)
                .map(id -> new Chat(id.getAsLong(), connection));
    }

    Address address() {
        return new Address(ChannelKind.TELEGRAM, value());
    }

    /** Message ids count per chat, and apart on each side of a business connection. */
    ExternalId message(long messageId) {
        return new ExternalId(value() + ":" + messageId);
    }

    /** The platform's message number, if the id is one of this chat's messages. */
    OptionalLong numberOf(ExternalId message) {
        String prefix = value() + ":";
        String rest = message.value().startsWith(prefix) ? message.value().substring(prefix.length()) : "";
        return rest.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(rest)) : OptionalLong.empty();
    }

    private String value() {
        return connection.map(name -> id + "@" + name).orElseGet(() -> Long.toString(id));
    }
}
