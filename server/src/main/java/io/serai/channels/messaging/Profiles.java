package io.serai.channels.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAccount;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.Payload;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Webhooks name a customer by number only; the name is asked for once, aside. Meta often refuses it, which changes nothing. */
final class Profiles {
    private static final Duration ONCE_A_DAY = Duration.ofDays(1);

    private final Network network;
    private final GraphApi api;
    private final Supplier<Contacts> contacts;
    private final Cache<String, Boolean> asked = Caffeine.newBuilder()
            .expireAfterWrite(ONCE_A_DAY)
            .maximumSize(100_000)
            .build();

    Profiles(Network network, GraphApi api, Supplier<Contacts> contacts) {
        this.network = network;
        this.api = api;
        this.contacts = contacts;
    }

    void learn(ChannelAccount account, GraphAccess access, Address customer) {
        String key = account.id().value() + "/" + customer.value();
        boolean number = customer.value().matches("\\d{1,40}");
        if (!number || asked.asMap().putIfAbsent(key, true) != null) {
            return;
        }
        boolean known = contacts.get()
                .identify(account.workspace(), account.id(), customer, Profile.NOTHING)
                .name()
                .isPresent();
        if (!known
                && api.get(access, customer.value(), Map.of("fields", fields()))
                        instanceof GraphAnswer.Done(var person)) {
            name(person)
                    .ifPresent(name ->
                            contacts.get().identify(account.workspace(), account.id(), customer, Profile.named(name)));
        }
    }

    private String fields() {
        return switch (network) {
            case MESSENGER -> "name,first_name,last_name";
            case INSTAGRAM -> "name,username";
        };
    }

    private static Optional<String> name(Payload person) {
        String names = person.text("first_name").orElse("") + " "
                + person.text("last_name").orElse("");
        return person.text("name")
                .or(() -> Optional.of(names.strip()).filter(name -> !name.isEmpty()))
                .or(() -> person.text("username").map(user -> "@" + user));
    }
}
