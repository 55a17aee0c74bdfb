package io.serai.realtime.visitors;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands out tokens and knows visitors by them. */
@Service
public class Visitors {
    private static final int TOKEN_BYTES = 32;

    private final VisitorStore store;
    private final IdentityTokens identities;
    private final Channels channels;
    private final Contacts contacts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Visitors(VisitorStore store, IdentityTokens identities, Channels channels, Contacts contacts, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What a browser brings along. */
    public record Arrival(
            Optional<Secret> token, Optional<String> identity, Optional<Language> language, Optional<ZoneId> zone) {}

    public record Admitted(Visitor visitor, Secret token) {}

    /**
     * Goes on with the token's visitor, or makes a new one. Somebody whom the shop vouches for gets the thread of that user, and never that of
     * whoever used the browser before.
     *
     * @throws Problem UNAUTHENTICATED when a signed identity is required and missing, or wrong
     */
    public Admitted admit(ChannelAccount account, Arrival arrival) {
        Optional<Identity> identity = identity(account, arrival);
        Optional<Visitor> known = arrival.token().flatMap(token -> find(account, token));
        Optional<Visitor> same = known.filter(
                visitor -> identity.isEmpty() || visitor.identity().equals(identity.map(Identity::subject)));
        Admitted admitted = same.isPresent() && arrival.token().isPresent()
                ? again(same.get(), arrival.token().get(), arrival)
                : admitNew(account, identity, arrival);
        identity.ifPresent(who -> introduce(admitted.visitor(), who));
        return admitted;
    }

    private Optional<Identity> identity(ChannelAccount account, Arrival arrival) {
        String mode = account.setting("identity", "off");
        if (mode.equals("off")) {
            return Optional.empty();
        }
        if (arrival.identity().isEmpty() && mode.equals("required")) {
            throw new Problem(
                    Problem.Code.UNAUTHENTICATED, "This chat is for signed-in customers. Sign in to the shop first.");
        }
        return arrival.identity().map(token -> {
            Secret secret = channels.credential(account, "identity_secret")
                    .orElseThrow(() -> new Problem(
                            Problem.Code.UNAUTHENTICATED, "No identity secret has been made for this website yet."));
            return identities.read(token, secret, account.key());
        });
    }

    private Admitted again(Visitor known, Secret token, Arrival arrival) {
        Visitor now = new Visitor(
                known.workspace(),
                known.id(),
                known.account(),
                known.address(),
                known.identity(),
                arrival.language().or(known::language),
                arrival.zone().or(known::zone));
        store.seen(now.workspace(), now, clock.instant());
        return new Admitted(now, token);
    }

    private Admitted admitNew(ChannelAccount account, Optional<Identity> identity, Arrival arrival) {
        String address = identity.map(who -> "user:" + who.subject()).orElseGet(() -> "visitor:" + randomText(16));
        Visitor visitor = new Visitor(
                account.workspace(),
                Ids.next(),
                account.id(),
                new Address(ChannelKind.WIDGET, address),
                identity.map(Identity::subject),
                arrival.language(),
                arrival.zone());
        Secret token = new Secret(randomText(TOKEN_BYTES));
        store.add(account.workspace(), visitor, hash(token), clock.instant());
        return new Admitted(visitor, token);
    }

    /** What the shop's server signed is true of the contact. */
    private void introduce(Visitor visitor, Identity who) {
        Profile profile =
                new Profile(who.name(), who.phone(), who.email(), visitor.language(), visitor.zone(), Optional.empty());
        Contact contact = contacts.identify(visitor.workspace(), visitor.account(), visitor.address(), profile);
        contacts.update(visitor.workspace(), contact.id(), profile);
        contacts.vouched(visitor.workspace(), contact.id(), who.email(), who.phone());
    }

    /** @throws Problem UNAUTHENTICATED when nobody holds this token */
    public Visitor require(ChannelAccount account, Secret token) {
        return find(account, token)
                .orElseThrow(() -> new Problem(
                        Problem.Code.UNAUTHENTICATED, "This chat has ended. Reload the page to start again."));
    }

    private Optional<Visitor> find(ChannelAccount account, Secret token) {
        return token.value().length() > 100
                ? Optional.empty()
                : store.find(account.workspace(), account.id(), hash(token));
    }

    public void track(Visitor visitor, String name, Optional<String> page) {
        String line = CleanText.line(name, 100);
        if (line.isEmpty()) {
            throw Problem.invalid("Name what is tracked, with 1 to 100 characters.");
        }
        store.tracked(
                visitor.workspace(), visitor, line, page.map(where -> CleanText.line(where, 500)), clock.instant());
    }

    private String randomText(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(Secret token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
