package io.serai.simulator.app;

import io.serai.simulator.PhoneMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody who uses the app. All of it is guarded by the app's own lock. */
final class AppCustomer {
    private final String id;
    private final String name;
    private final String language;
    private final List<PhoneMessage> chat = new ArrayList<>();
    private boolean blocked;

    AppCustomer(String id, String name, String language) {
        this.id = id;
        this.name = name;
        this.language = language;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    boolean blocked() {
        return blocked;
    }

    void blocks(boolean now) {
        blocked = now;
    }

    List<PhoneMessage> chat() {
        return List.copyOf(chat);
    }

    void add(PhoneMessage message) {
        chat.add(message);
    }

    PhoneMessage message(String which) {
        return chat.stream()
                .filter(message -> message.id().equals(which))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such message"));
    }

    PhoneMessage own(String which) {
        PhoneMessage message = message(which);
        if (message.fromShop()) {
            throw new IllegalArgumentException("the message is not the customer's");
        }
        return message;
    }

    void change(String which, UnaryOperator<PhoneMessage> to) {
        chat.replaceAll(message -> message.id().equals(which) ? to.apply(message) : message);
    }
}
