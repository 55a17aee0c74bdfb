package io.serai.channels;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads what a platform once sent (the body of a webhook, a mail) without an account, a database or a network. Every connector has one for
 * {@code ./serai parse}, registered in {@code io.serai.channels.tools.Parsers}.
 */
@FunctionalInterface
public interface BodyReader {
    /** @throws io.serai.shared.Problem when the body as a whole is not of this platform */
    List<Read> read(byte[] body);

    /**
     * @param account the platform's own id of the account that the event is for, where the body names it
     * @param more what this platform's events have besides, as JSON values: a mail's thread keys
     */
    record Read(Optional<String> account, InboundEvent event, Map<String, Object> more) {
        public Read {
            more = Map.copyOf(more);
        }
    }

    /** As the webhook's door does it: first by account, then each account's part. */
    static BodyReader of(
            ChannelKind kind,
            Function<Webhook, Map<String, Webhook>> perAccount,
            BiFunction<ChannelAccount, Webhook, List<InboundEvent>> parse) {
        return body -> {
            Webhook whole = new Webhook(Map.of(), body);
            Map<String, Webhook> parts = perAccount.apply(whole);
            List<Read> read = new ArrayList<>();
            if (parts.isEmpty()) {
                parse.apply(nowhere(kind, ""), whole).forEach(event -> read.add(of(Optional.empty(), event)));
            }
            parts.forEach((account, part) -> parse.apply(nowhere(kind, account), part)
                    .forEach(event -> read.add(of(Optional.of(account), event))));
            return read;
        };
    }

    private static Read of(Optional<String> account, InboundEvent event) {
        return new Read(account, event, Map.of());
    }

    /** An account that exists nowhere. */
    static ChannelAccount nowhere(ChannelKind kind, String platformId) {
        UUID nobody = new UUID(0, 0);
        return new ChannelAccount(
                new WorkspaceId(nobody),
                new ChannelAccountId(nobody),
                kind,
                "nowhere",
                "nowhere",
                ChannelAccount.State.ACTIVE,
                platformId.isEmpty() ? Map.of() : Map.of(ChannelAccount.PLATFORM_ID, platformId),
                Optional.empty());
    }
}
