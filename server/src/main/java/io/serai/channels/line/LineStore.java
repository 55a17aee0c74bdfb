package io.serai.channels.line;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** LINE's tokens, and how calls were tried: what has to outlive a crash between two calls. */
interface LineStore {
    /** Keeps the token unless a newer one is known. */
    void mayReply(WorkspaceId workspace, ChannelAccountId account, Address customer, String token, Instant at);

    /** The customer's newest token, if it is not older; it is nobody's afterwards. */
    Optional<String> takeReply(WorkspaceId workspace, ChannelAccountId account, Address customer, Instant notBefore);

    void remember(WorkspaceId workspace, ChannelAccountId account, MessageTokens tokens, Instant at);

    /** Both that come with a customer's message, in one go: the webhook waits for it. */
    void heard(
            WorkspaceId workspace,
            ChannelAccountId account,
            Address customer,
            String reply,
            MessageTokens tokens,
            Instant at);

    Optional<MessageTokens> tokens(WorkspaceId workspace, ChannelAccountId account, ExternalId message);

    /** The calls of a message that were begun, by their place. */
    Map<Integer, Call> calls(WorkspaceId workspace, UUID message);

    /** Replaces what was written down for this place. */
    void begin(WorkspaceId workspace, UUID message, int place, Call call);

    void carries(WorkspaceId workspace, String data, Option option);

    Optional<Option> optionOf(WorkspaceId workspace, String data);

    /** Forgets tokens and calls of before, in all workspaces' names one by one. */
    void prune(WorkspaceId workspace, Instant before);

    record MessageTokens(ExternalId message, Optional<String> quote, Optional<String> read) {}

    /**
     * @param reply the token that it was tried with; without one it is a push
     * @param taken LINE's ids, once it took the call
     */
    record Call(Optional<String> reply, Instant began, Optional<List<ExternalId>> taken) {
        Call took(List<ExternalId> ids) {
            return new Call(reply, began, Optional.of(List.copyOf(ids)));
        }
    }
}
