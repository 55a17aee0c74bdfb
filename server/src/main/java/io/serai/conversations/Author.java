package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;

/** Who wrote a message. */
public sealed interface Author {
    record Customer(ContactId contact) implements Author {}

    record Bot() implements Author {}

    record Human(AgentId agent) implements Author {}

    record System() implements Author {}

    /** Somebody of the shop's, by another way: the platform's own app or inbox. */
    record Elsewhere() implements Author {}
}
