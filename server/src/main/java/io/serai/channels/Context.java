package io.serai.channels;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came with a message besides its content.
 *
 * @param referral where the customer came from: an advertisement, a link of ours
 * @param automatic why no person wrote it (an out-of-office reply, a bounce, a mailing list); the bot never answers such a message
 * @param unverified what speaks against the sender being who they say: {@code dmarc}, {@code spf}; told to agents, decides nothing
 * @param vouched what the receiving side itself made sure of about the sender: {@code dmarc}, that the mail is from this mailbox;
 *     {@code whatsapp}, that the number in the profile is theirs
 */
public record Context(
        boolean forwarded,
        Optional<Referral> referral,
        Optional<String> automatic,
        Optional<String> unverified,
        Optional<String> vouched) {
    public Context {
        // what was kept before has none
        vouched = Objects.requireNonNullElse(vouched, Optional.empty());
    }

    /** Where nobody vouches for the sender. */
    public Context(
            boolean forwarded, Optional<Referral> referral, Optional<String> automatic, Optional<String> unverified) {
        this(forwarded, referral, automatic, unverified, Optional.empty());
    }

    public static final Context NONE = new Context(false, Optional.empty(), Optional.empty(), Optional.empty());

    public static Context of(boolean forwarded, Optional<Referral> referral, Optional<String> automatic) {
        return new Context(forwarded, referral, automatic, Optional.empty());
    }

    public static Context automatic(String reason) {
        return of(false, Optional.empty(), Optional.of(reason));
    }

    /**
     * @param kind the platform's word: {@code ad}, {@code post}, {@code m.me}, {@code product} …
     * @param id the advertisement's or product's id, or our own reference in a link
     * @param more what the platform says besides, by its own names: the advertisement's text, the id of the click
     */
    public record Referral(
            String kind, Optional<String> id, Optional<String> title, Optional<String> url, Map<String, String> more) {
        public Referral {
            // what was kept before has none
            more = Objects.requireNonNullElse(more, Map.<String, String>of());
            more = Map.copyOf(more);
        }

        public Referral(String kind, Optional<String> id, Optional<String> title, Optional<String> url) {
            this(kind, id, title, url, Map.of());
        }
    }
}
