package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.TokenEnd;
import io.serai.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How long a token still lives. Instagram's own are exchanged for new ones before they end; a Page's has to be made anew by a person. */
final class TokenLife {
    private static final Duration LIFE_OF_INSTAGRAMS = Duration.ofDays(60);

    private final GraphApi api;
    private final Channels channels;
    private final Clock clock;

    TokenLife(GraphApi api, Channels channels, Clock clock) {
        this.api = api;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * @param until empty when it does not end, or nobody says when
     * @param renewed the token that replaces it
     */
    record Life(Optional<Instant> until, Optional<Secret> renewed) {}

    Life of(ChannelAccount account, GraphAccess access, SetUp setUp) {
        return setUp == SetUp.INSTAGRAM_LOGIN
                ? instagrams(account, access)
                : new Life(pages(account, access), Optional.empty());
    }

    private Optional<Instant> pages(ChannelAccount account, GraphAccess access) {
        GraphAccess asking = Keys.app(channels, account, access).orElse(access);
        GraphAnswer answer = api.get(
                asking, "debug_token", Map.of("input_token", access.token().value()));
        return answer instanceof GraphAnswer.Done(var body) ? TokenEnd.in(body) : TokenEnd.of(account);
    }

    private Life instagrams(ChannelAccount account, GraphAccess access) {
        Optional<Instant> known = TokenEnd.of(account);
        if (known.isPresent() && known.get().isAfter(clock.instant().plus(TokenEnd.SHORT))) {
            return new Life(known, Optional.empty());
        }
        GraphAnswer answer = api.get(access, "refresh_access_token", Map.of("grant_type", "ig_refresh_token"));
        if (answer instanceof GraphAnswer.Done(var body)
                && body.text("access_token").isPresent()) {
            long seconds = body.number("expires_in").orElse(LIFE_OF_INSTAGRAMS.toSeconds());
            return new Life(
                    Optional.of(clock.instant().plusSeconds(seconds)),
                    body.text("access_token").map(Secret::new));
        }
        // a token of less than a day is not exchanged: it is new
        boolean fresh = answer instanceof GraphAnswer.Refused && known.isEmpty();
        return new Life(fresh ? Optional.of(clock.instant().plus(LIFE_OF_INSTAGRAMS)) : known, Optional.empty());
    }

    Optional<String> warning(Life life) {
        return TokenEnd.warning(life.until(), clock.instant());
    }
}
