package io.serai.channels.line;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.Payload;
import io.serai.channels.line.LineApi.Channel;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Events do not say who somebody is: names are asked for aside, once a day, and told to the contacts. */
final class Profiles {
    private record Person(ChannelAccountId account, Address address) {}

    private final LineApi api;
    private final Supplier<Contacts> contacts;
    private final Executor background;
    private final Cache<Person, Profile> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(50_000)
            .build();

    Profiles(LineApi api, Supplier<Contacts> contacts, Executor background) {
        this.api = api;
        this.contacts = contacts;
        this.background = background;
    }

    /** What is known now; what is not is found out aside. */
    Profile of(ChannelAccount account, Optional<Channel> channel, Address address) {
        Person person = new Person(account.id(), address);
        Profile profile = known.getIfPresent(person);
        if (profile == null) {
            // until it is found out nobody asks a second time
            known.put(person, Profile.NOTHING);
            channel.ifPresent(at -> background.execute(() -> ask(account, at, person)));
        }
        return profile == null ? Profile.NOTHING : profile;
    }

    private void ask(ChannelAccount account, Channel channel, Person person) {
        if (!person.address().value().matches("[A-Za-z0-9._-]{1,100}")) {
            return;
        }
        switch (api.get(channel, "/v2/bot/profile/" + person.address().value())) {
            case LineAnswer.Done(var answer) -> {
                Profile profile = profile(answer);
                known.put(person, profile);
                contacts.get().identify(account.workspace(), account.id(), person.address(), profile);
            }
            // whoever has not added the account as a friend has no profile for us
            case LineAnswer.Refused refused -> {}
            case LineAnswer.Unreachable unreachable -> known.invalidate(person);
            case LineAnswer.Unknown unknown -> known.invalidate(person);
        }
    }

    private static Profile profile(Payload answer) {
        return new Profile(
                answer.text("displayName"),
                Optional.empty(),
                Optional.empty(),
                answer.text("language").flatMap(Profiles::language),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Language> language(String tag) {
        try {
            return Optional.of(new Language(tag.replace('_', '-')));
        } catch (Problem notALanguage) {
            return Optional.empty();
        }
    }
}
