package io.serai.reception;

import io.serai.conversations.Conversation;
import io.serai.inbox.TagsByItself;
import io.serai.orders.Parcel;
import io.serai.tools.Service;
import io.serai.tools.ToolResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the bot tells of a late parcel at night, somebody at the shop sees in the morning: the conversation is tagged. */
@Component
class Delays {
    private static final Logger log = LoggerFactory.getLogger(Delays.class);
    private static final Duration LONG_WITHOUT_SCAN = Duration.ofDays(4);

    private final TagsByItself tags;
    private final Clock clock;

    Delays(TagsByItself tags, Clock clock) {
        this.tags = tags;
        this.clock = clock;
    }

    /** The customer's answer does not wait for a tag that cannot be put on. */
    void noted(Conversation conversation, Service service) {
        service.uses().stream()
                .flatMap(use ->
                        use.result() instanceof ToolResult.Journeys told ? told.parcels().stream() : Stream.empty())
                .filter(this::delayed)
                .findFirst()
                .ifPresent(parcel -> tag(conversation, parcel));
    }

    private void tag(Conversation conversation, Parcel parcel) {
        try {
            tags.tag(
                    conversation.workspace(),
                    conversation.id(),
                    TagsByItself.Matter.DELAYED,
                    parcel.number() + ": "
                            + parcel.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        } catch (RuntimeException untagged) {
            log.warn("a conversation about a late parcel is not tagged: {}", untagged.toString());
        }
    }

    private boolean delayed(Parcel parcel) {
        Instant now = clock.instant();
        return switch (parcel.state()) {
            case DELIVERED -> false;
            case FAILED_ATTEMPT, RETURNED_OR_LOST -> true;
            case LABEL_CREATED, ACCEPTED, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, UNKNOWN ->
                parcel.late(LocalDate.ofInstant(now, ZoneOffset.UTC))
                        || parcel.silence(now)
                                .filter(silence -> silence.compareTo(LONG_WITHOUT_SCAN) > 0)
                                .isPresent();
        };
    }
}
