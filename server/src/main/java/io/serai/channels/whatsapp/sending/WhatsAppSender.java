package io.serai.channels.whatsapp.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.Standing;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.GraphError;
import io.serai.channels.internal.Payload;
import io.serai.channels.internal.SentParts;
import io.serai.channels.whatsapp.protocol.Complaint;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.templates.MessageTemplate;
import io.serai.channels.whatsapp.templates.TemplateStore;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Says one message, part by part. A part that WhatsApp took is written down before the next one goes out, so a retry goes on there. */
public final class WhatsAppSender {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final GraphApi api;
    private final SentStore store;
    private final SentParts sentParts;
    private final TemplateStore templates;
    private final Uploads uploads;
    private final Clock clock;

    /** Messages that had a trouble which is worth one more try. */
    private final Cache<UUID, Boolean> triedAgain = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    public WhatsAppSender(
            GraphApi api,
            SentStore store,
            SentParts sentParts,
            TemplateStore templates,
            MediaStore media,
            Clock clock) {
        this.api = api;
        this.store = store;
        this.sentParts = sentParts;
        this.templates = templates;
        this.uploads = new Uploads(api, media);
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param templateTrouble whether WhatsApp complained about the template: ours are to be fetched again
     */
    public record Sent(SendResult result, boolean templateTrouble) {
        static Sent of(SendResult result) {
            return new Sent(result, false);
        }
    }

    public Sent send(ChannelAccount account, GraphAccess access, OutboundMessage message) {
        return switch (Plan.of(message.content(), template -> known(account, template))) {
            case Plan.Refuse(var why) -> Sent.of(why);
            case Plan.Send(var parts) ->
                tooMany(account, message)
                        .map(Sent::of)
                        .orElseGet(() -> send(new Going(account, access, message, parts.size()), parts));
        };
    }

    /** Why a file would not be taken. */
    public static Optional<Rejected> refusal(Content content) {
        return content instanceof Content.Media media && MediaPlan.of(media) instanceof Plan.Refuse(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Optional<MessageTemplate> known(ChannelAccount account, Content.Template template) {
        return templates.find(account.workspace(), WhatsAppGraph.waba(account), template.name(), template.language());
    }

    /** A message on its way. */
    private record Going(ChannelAccount account, GraphAccess access, OutboundMessage message, int parts) {
        WorkspaceId workspace() {
            return account.workspace();
        }

        String number() {
            return WhatsAppGraph.number(account);
        }
    }

    /** The business may write first to so many different customers a day. */
    private Optional<SendResult> tooMany(ChannelAccount account, OutboundMessage message) {
        if (!opens(message)) {
            return Optional.empty();
        }
        OptionalLong most = Limits.openings(account);
        boolean reached = most.isPresent()
                && store.othersOpenedSince(
                                account.workspace(),
                                WhatsAppGraph.limited(account),
                                message.to().value(),
                                clock.instant().minus(DAY))
                        >= most.getAsLong();
        return reached
                ? Optional.of(new Rejected(
                        Reason.REFUSED,
                        "WhatsApp lets this account write first to " + most.getAsLong()
                                + " customers within 24 hours, and that is reached"))
                : Optional.empty();
    }

    /** How many customers the account's tier lets it write to first within 24 hours, and how many it did; empty while the tier is unknown. */
    public Optional<Standing.Allowance> openings(ChannelAccount account) {
        if (account.setting(Limits.TIER, "").isBlank()) {
            return Optional.empty();
        }
        OptionalLong most = Limits.openings(account);
        long used = store.othersOpenedSince(
                account.workspace(),
                WhatsAppGraph.limited(account),
                "",
                clock.instant().minus(DAY));
        return Optional.of(
                new Standing.Allowance(used, most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty()));
    }

    private boolean opens(OutboundMessage message) {
        Instant open = clock.instant().minus(Limits.WINDOW);
        return message.content() instanceof Content.Template
                && message.lastInbound().map(last -> last.isBefore(open)).orElse(true);
    }

    private Sent send(Going going, List<Part> parts) {
        UUID id = going.message().id();
        Map<Integer, ExternalId> already = sentParts.sentParts(going.workspace(), id);
        List<ExternalId> ids = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            if (already.containsKey(place)) {
                ids.add(already.get(place));
                continue;
            }
            GraphAnswer answer = deliver(going, parts.get(place), place);
            Optional<ExternalId> external = externalId(answer);
            if (external.isEmpty()) {
                return failed(id, answer);
            }
            sentParts.sent(going.workspace(), id, place, external.get());
            ids.add(external.get());
        }
        if (opens(going.message())) {
            store.opened(
                    going.workspace(),
                    WhatsAppGraph.limited(going.account()),
                    going.message().to().value(),
                    clock.instant());
        }
        return Sent.of(new Accepted(ids));
    }

    private GraphAnswer deliver(Going going, Part part, int place) {
        if (part.file().isEmpty()) {
            return post(going, part.fields(Optional.empty()), place);
        }
        return switch (uploads.upload(
                going.workspace(), going.access(), going.number(), part.file().get())) {
            case Uploads.Uploaded(var id) -> post(going, part.fields(Optional.of(id)), place);
            case Uploads.Failed(var answer) -> answer;
        };
    }

    private GraphAnswer post(Going going, Map<String, Object> fields, int place) {
        return api.post(
                going.access(),
                going.number() + "/messages",
                Envelope.around(fields, going.message(), place, going.parts()));
    }

    private static Optional<ExternalId> externalId(GraphAnswer answer) {
        return answer instanceof GraphAnswer.Done(var body)
                ? body.list("messages").stream()
                        .findFirst()
                        .filter(Payload::isObject)
                        .flatMap(message -> message.id("id"))
                        .map(ExternalId::new)
                : Optional.empty();
    }

    private Sent failed(UUID message, GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done done -> Sent.of(new Uncertain("WhatsApp took it without saying under which id"));
            case GraphAnswer.Refused(var error) -> refused(message, error);
            case GraphAnswer.Garbled(var status, var pause) -> Sent.of(garbled(status, pause));
            case GraphAnswer.Unreachable(var why) -> Sent.of(new TryLater(SOON, "WhatsApp is not reachable: " + why));
            case GraphAnswer.Unknown(var why) -> Sent.of(new Uncertain(why));
        };
    }

    private Sent refused(UUID message, GraphError error) {
        Complaint complaint = Complaint.of(error);
        Complaint.Tries tries =
                triedAgain.getIfPresent(message) == null ? Complaint.Tries.FIRST : Complaint.Tries.LATER;
        if (complaint instanceof Complaint.OnceMore) {
            triedAgain.put(message, true);
        }
        return new Sent(complaint.result(error, tries), complaint instanceof Complaint.TemplateTrouble);
    }

    /** A proxy speaks: its own refusal never reached WhatsApp, but when it gave up waiting, or after a success, anything may have happened. */
    private static SendResult garbled(int status, Optional<Duration> pause) {
        return status >= 200 && status < 300 || status == 502 || status == 504
                ? new Uncertain("the answer could not be read: HTTP " + status)
                : TryLater.after(pause, Duration.ofMinutes(1), "something else than WhatsApp answered: HTTP " + status);
    }
}
