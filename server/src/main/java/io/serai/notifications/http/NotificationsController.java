package io.serai.notifications.http;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.notifications.internal.Kind;
import io.serai.notifications.internal.MailDigest;
import io.serai.notifications.internal.Notification;
import io.serai.notifications.internal.Notifying;
import io.serai.notifications.internal.Wishes;
import io.serai.notifications.internal.Wishes.Way;
import io.serai.notifications.internal.Wording;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own notifications, and of what one wants to be notified. */
@RestController
@RequestMapping("/api/notifications")
class NotificationsController {
    private static final int PAGE = 30;

    private final Notifying notifying;
    private final Wording wording;
    private final MailDigest digest;
    private final CurrentAgent current;

    NotificationsController(Notifying notifying, Wording wording, MailDigest digest, CurrentAgent current) {
        this.notifying = notifying;
        this.wording = wording;
        this.digest = digest;
        this.current = current;
    }

    record Line(
            UUID id,
            Kind kind,
            ConversationId conversation,
            Optional<AgentId> by,
            Optional<String> who,
            Optional<String> text,
            int count,
            Instant at,
            boolean read) {}

    record Lines(List<Line> items, int unread) {}

    @GetMapping
    Lines latest(@RequestParam Optional<Instant> before) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Lines(
                notifying.latest(agent, before, PAGE).stream()
                        .map(it -> line(agent, it))
                        .toList(),
                notifying.unread(agent));
    }

    private Line line(Agent agent, Notification it) {
        Wording.Words words = wording.of(agent, it);
        return new Line(
                it.id(),
                it.kind(),
                it.conversation(),
                it.by(),
                words.who(),
                words.text(),
                it.count(),
                it.at(),
                it.read());
    }

    record Read(Optional<UUID> id, Optional<UUID> conversation) {}

    /** One, those of a conversation, or all. */
    @PostMapping("/read")
    void read(@RequestBody Read read) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        if (read.id().isPresent()) {
            notifying.read(agent, read.id().get());
        } else {
            notifying.read(agent, read.conversation().map(ConversationId::new));
        }
    }

    record QuietView(LocalTime from, LocalTime until, String zone) {}

    /** @param mailbox whether the shop has one from which mails can be sent */
    record WishesView(Map<String, Set<Way>> ways, Optional<QuietView> quiet, boolean mailbox) {}

    @GetMapping("/wishes")
    WishesView wishes() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        Wishes wishes = notifying.wishes(agent.workspace(), agent.id());
        return new WishesView(
                wishes.ways().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                wishes.quiet()
                        .map(quiet -> new QuietView(
                                quiet.from(), quiet.until(), quiet.zone().getId())),
                digest.mailbox(agent.workspace()).isPresent());
    }

    record NewWishes(Map<String, Set<Way>> ways, Optional<QuietView> quiet) {}

    @PutMapping("/wishes")
    WishesView wish(@RequestBody NewWishes wishes) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        try {
            notifying.wish(
                    agent.workspace(),
                    agent.id(),
                    new Wishes(
                            wishes.ways().entrySet().stream()
                                    .collect(Collectors.toMap(entry -> kind(entry.getKey()), Map.Entry::getValue)),
                            wishes.quiet()
                                    .filter(quiet -> !quiet.from().equals(quiet.until()))
                                    .map(quiet ->
                                            new Wishes.Quiet(quiet.from(), quiet.until(), ZoneId.of(quiet.zone())))));
        } catch (DateTimeException noZone) {
            throw new Problem(Problem.Code.INVALID, "There is no such time zone.", noZone);
        }
        return wishes();
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("There is no such notification."));
    }
}
