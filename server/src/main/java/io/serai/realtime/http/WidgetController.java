package io.serai.realtime.http;

import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.realtime.http.WidgetLook.Onlooker;
import io.serai.realtime.visitors.Letterbox;
import io.serai.realtime.visitors.Limits;
import io.serai.realtime.visitors.Visitors;
import io.serai.realtime.widget.WidgetMessage;
import io.serai.realtime.widget.WidgetMessages;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A visitor's conversation over plain HTTP: the beginning of a session, and everything the socket does for those who have none. */
@RestController
@RequestMapping("/widget/{key}")
class WidgetController {
    private static final int BATCH = 500;
    private static final int PAGE = 60;
    private static final int LONGEST_PAGE = 2_000;
    private static final List<String> COUNTRY_HEADERS = List.of(
            "CF-IPCountry",
            "CloudFront-Viewer-Country",
            "X-Vercel-IP-Country",
            "X-AppEngine-Country",
            "X-Country-Code");

    private final Callers callers;
    private final Visitors visitors;
    private final Letterbox letterbox;
    private final Limits limits;
    private final Conversations conversations;
    private final WidgetMessages messages;
    private final WidgetLook look;

    WidgetController(
            Callers callers,
            Visitors visitors,
            Letterbox letterbox,
            Limits limits,
            Conversations conversations,
            WidgetMessages messages,
            WidgetLook look) {
        this.callers = callers;
        this.visitors = visitors;
        this.letterbox = letterbox;
        this.limits = limits;
        this.conversations = conversations;
        this.messages = messages;
        this.look = look;
    }

    record Begin(
            @Nullable String token,
            @Nullable String identity,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String page) {}

    record Begun(
            String token, Optional<ConversationId> conversation, WidgetLook.Config config, long change, long unread) {}

    record Changes(List<WidgetMessage> messages, Optional<ConversationId> conversation, long change) {}

    record Send(@Nullable String clientId, @Nullable JsonNode content) {}

    record Sent(String clientId) {}

    record Track(@Nullable String name, @Nullable String page) {}

    /** What the launcher needs on every page view; makes no visitor. */
    @GetMapping("/config")
    ResponseEntity<WidgetLook.Config> config(
            HttpServletRequest request,
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> page,
            @RequestParam(defaultValue = "false") boolean returning) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(look.of(
                        callers.account(request),
                        new Onlooker(
                                language.flatMap(WidgetController::language),
                                country(request, language),
                                page.filter(path -> path.length() <= LONGEST_PAGE),
                                returning)));
    }

    /** A proxy or CDN that knows where an address is says so in a header; without one, the region of the language is a hint. Only a greeting hangs on it. */
    private static Optional<String> country(HttpServletRequest request, Optional<String> language) {
        return COUNTRY_HEADERS.stream()
                .flatMap(name -> Optional.ofNullable(request.getHeader(name)).stream())
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}") && !code.equals("XX"))
                .findFirst()
                .or(() -> language.map(Locale::forLanguageTag)
                        .map(Locale::getCountry)
                        .filter(code -> code.length() == 2));
    }

    @PostMapping("/session")
    Begun begin(HttpServletRequest request, @RequestBody Begin asked) {
        ChannelAccount account = callers.account(request);
        limits.session(request.getRemoteAddr());
        Optional<Language> language = Optional.ofNullable(asked.language()).flatMap(WidgetController::language);
        Visitors.Admitted admitted = visitors.admit(
                account,
                new Visitors.Arrival(
                        Optional.ofNullable(asked.token())
                                .filter(token -> !token.isBlank())
                                .map(Secret::new),
                        Optional.ofNullable(asked.identity()).filter(jwt -> !jwt.isBlank()),
                        language,
                        Optional.ofNullable(asked.timeZone()).flatMap(WidgetController::zone)));
        Optional<Conversation> talk = conversations.latest(
                account.workspace(), account.id(), admitted.visitor().address());
        return new Begun(
                admitted.token().value(),
                talk.map(Conversation::id),
                look.of(
                        account,
                        new Onlooker(
                                language,
                                country(request, Optional.ofNullable(asked.language())),
                                Optional.ofNullable(asked.page()).filter(path -> path.length() <= LONGEST_PAGE),
                                talk.isPresent())),
                talk.map(Conversation::change).orElse(0L),
                talk.map(known -> unread(account, known)).orElse(0L));
    }

    private long unread(ChannelAccount account, Conversation talk) {
        return conversations.history(account.workspace(), talk.id(), Optional.empty(), PAGE).stream()
                .filter(message -> message.delivery().state() != Delivery.State.READ)
                .flatMap(message -> messages.seenBy(account, message).stream())
                .filter(message -> message.author().kind() != WidgetMessage.Writer.Kind.ME && !message.deleted())
                .count();
    }

    /**
     * What changed since, oldest change first, and where to go on from; or what came before a message, for those who scroll up.
     *
     * @param conversation the one that {@code after} belongs to; when a later one has begun, all of that is new
     */
    @GetMapping("/messages")
    Changes messages(
            HttpServletRequest request,
            @RequestParam Optional<String> conversation,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Optional<Long> before) {
        Callers.Caller caller = callers.require(request);
        ChannelAccount account = caller.account();
        Optional<Conversation> latest = conversations.latest(
                account.workspace(), account.id(), caller.visitor().address());
        if (latest.isEmpty()) {
            return new Changes(List.of(), Optional.empty(), 0);
        }
        Conversation talk = latest.get();
        if (before.isPresent()) {
            return shown(
                    account, talk, conversations.history(account.workspace(), talk.id(), before, PAGE), talk.change());
        }
        boolean same = conversation
                .map(id -> talk.id().equals(new ConversationId(Ids.parse(id))))
                .orElse(true);
        return changedAfter(account, talk, same ? after : 0);
    }

    /** A full batch may end among messages of one change number, so that number is asked for again. */
    private Changes changedAfter(ChannelAccount account, Conversation talk, long after) {
        List<Message> changed = conversations.changedAfter(account.workspace(), talk.id(), after, BATCH);
        long upTo = changed.size() < BATCH
                ? talk.change()
                : Math.max(changed.getFirst().change(), changed.getLast().change() - 1);
        return shown(account, talk, changed, Math.max(after, upTo));
    }

    private Changes shown(ChannelAccount account, Conversation talk, List<Message> found, long change) {
        return new Changes(
                found.stream()
                        .flatMap(message -> messages.seenBy(account, message).stream())
                        .toList(),
                Optional.of(talk.id()),
                change);
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent send(HttpServletRequest request, @RequestBody Send asked) {
        Callers.Caller caller = callers.require(request);
        if (asked.clientId() == null || asked.content() == null) {
            throw Problem.invalid("A message needs a clientId and a content.");
        }
        limits.message(caller.visitor(), caller.ip());
        letterbox.take(caller.account(), caller.visitor(), asked.clientId(), asked.content());
        return new Sent(asked.clientId());
    }

    @PostMapping("/track")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void track(HttpServletRequest request, @RequestBody Track asked) {
        Callers.Caller caller = callers.require(request);
        limits.message(caller.visitor(), caller.ip());
        visitors.track(caller.visitor(), asked.name() == null ? "" : asked.name(), Optional.ofNullable(asked.page()));
    }

    private static Optional<Language> language(String tag) {
        try {
            return Optional.of(new Language(tag));
        } catch (Problem notALanguage) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }
}
