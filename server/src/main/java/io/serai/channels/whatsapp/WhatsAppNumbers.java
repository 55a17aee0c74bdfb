package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.Standing;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphError;
import io.serai.channels.graph.TokenEnd;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Complaint;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.sending.Limits;
import io.serai.channels.whatsapp.templates.MessageTemplate;
import io.serai.channels.whatsapp.templates.Templates;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What WhatsApp tells about a connected number: its name, its quality, how far it may write; and whether it works. */
final class WhatsAppNumbers {
    static final String NO_TOKEN =
            "The account has no access token. Create one for a system user in Meta's business settings and enter it here.";

    private static final String LOW_QUALITY =
            "WhatsApp rates this number's quality as low: customers block or report it. Stop bulk messages until it recovers.";

    private static final String FIELDS = "display_phone_number,verified_name,quality_rating,throughput,"
            + "messaging_limit_tier,status,name_status,is_on_biz_app";

    private final Supplier<Channels> channels;
    private final WhatsAppGraph graph;
    private final Subscription subscription;
    private final Templates templates;
    private final Clock clock;

    WhatsAppNumbers(
            Supplier<Channels> channels,
            WhatsAppGraph graph,
            Subscription subscription,
            Templates templates,
            Clock clock) {
        this.channels = channels;
        this.graph = graph;
        this.subscription = subscription;
        this.templates = templates;
        this.clock = clock;
    }

    GraphAnswer state(GraphAccess access, String number) {
        GraphAnswer all = graph.api().get(access, number, Map.of("fields", FIELDS));
        // an older version of the API does not know all of them
        return all instanceof GraphAnswer.Refused(var error) && error.code() == 100
                ? graph.api().get(access, number, Map.of())
                : all;
    }

    /** Asks WhatsApp how the number is, subscribes to its news again, fetches the templates, and tells the account's health. */
    void check(ChannelAccount account) {
        Optional<GraphAccess> access = graph.access(account);
        if (access.isEmpty()) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(NO_TOKEN));
            return;
        }
        ChannelAccount named = named(account);
        switch (state(access.get(), WhatsAppGraph.number(named))) {
            case GraphAnswer.Done(var state) -> settle(named, access.get(), state);
            case GraphAnswer.Refused(var error) -> refused(named, error);
            case GraphAnswer.Garbled garbled -> unreachable(named);
            case GraphAnswer.Unreachable unreachable -> unreachable(named);
            case GraphAnswer.Unknown unknown -> unreachable(named);
        }
    }

    /** Somebody may have entered another number. */
    private ChannelAccount named(ChannelAccount account) {
        String number = account.setting("phone_number_id", WhatsAppGraph.number(account));
        return number.equals(WhatsAppGraph.number(account))
                ? account
                : changed(account, Map.of(ChannelAccount.PLATFORM_ID, number));
    }

    private ChannelAccount changed(ChannelAccount account, Map<String, String> told) {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.putAll(told);
        return settings.equals(account.settings())
                ? account
                : channels.get().change(account.workspace(), account.id(), account.name(), settings, Map.of());
    }

    Standing standing(ChannelAccount account, Optional<Standing.Allowance> openings) {
        List<MessageTemplate> known = templates.of(account);
        return new Standing(
                Optional.of(account.setting("quality", ""))
                        .filter(word -> !word.isEmpty())
                        .map(WhatsAppNumbers::lower),
                openings,
                Optional.empty(),
                counted(known.stream().map(MessageTemplate::status)),
                counted(known.stream().flatMap(template -> template.quality().stream())),
                TokenEnd.of(account));
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(WhatsAppNumbers::lower, Collectors.counting()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    void settle(ChannelAccount account, GraphAccess access, Payload state) {
        Map<String, String> told = told(state);
        told.putAll(portfolio(account, access));
        told.putAll(tokenEnd(access));
        ChannelAccount known = changed(account, told);
        Optional<String> unsubscribed = subscription.subscribe(known, access);
        Optional<String> untold = templates.sync(known).map(why -> "The templates could not be fetched: " + why + ".");
        if (state.text("quality_rating").orElse("").equals("RED")) {
            channels.get().pauseBulk(known, LOW_QUALITY);
        }
        Optional<String> ending = TokenEnd.warning(TokenEnd.of(known), clock.instant());
        String trouble = Stream.of(unsubscribed, untold, ending, warning(state))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        channels.get().health(known, State.ACTIVE, Optional.of(trouble).filter(words -> !words.isEmpty()));
    }

    /** The business that owns the account: how far it may write is counted for all of its numbers together. */
    private Map<String, String> portfolio(ChannelAccount account, GraphAccess access) {
        GraphAnswer answer = graph.api()
                .get(
                        access,
                        WhatsAppGraph.waba(account),
                        Map.of("fields", "owner_business_info,on_behalf_of_business_info"));
        return answer instanceof GraphAnswer.Done(var waba)
                ? waba.object("owner_business_info")
                        .or(() -> waba.object("on_behalf_of_business_info"))
                        .flatMap(business -> business.id("id"))
                        .filter(id -> id.matches("\\d{1,25}"))
                        .map(id -> Map.of(WhatsAppGraph.PORTFOLIO, id))
                        .orElse(Map.of())
                : Map.of();
    }

    /** A system user's token may live for ever or for sixty days. */
    private Map<String, String> tokenEnd(GraphAccess access) {
        GraphAnswer answer = graph.api()
                .get(access, "debug_token", Map.of("input_token", access.token().value()));
        return answer instanceof GraphAnswer.Done(var body)
                ? Map.of(
                        TokenEnd.SETTING,
                        TokenEnd.in(body).map(Object::toString).orElse(""))
                : Map.of();
    }

    static Map<String, String> told(Payload state) {
        Map<String, String> told = new HashMap<>();
        state.text("display_phone_number").ifPresent(phone -> told.put("phone", phone));
        state.text("verified_name").ifPresent(name -> told.put("verified_name", name));
        state.text("quality_rating").ifPresent(quality -> told.put("quality", quality));
        state.text("messaging_limit_tier").ifPresent(tier -> told.put(Limits.TIER, tier));
        state.object("throughput")
                .flatMap(throughput -> throughput.text("level"))
                .ifPresent(level -> told.put(Limits.THROUGHPUT, level));
        if (state.has("is_on_biz_app")) {
            told.put(Limits.SHARED_WITH_PHONE, String.valueOf(state.isTrue("is_on_biz_app")));
        }
        return told;
    }

    private static Optional<String> warning(Payload state) {
        String quality = state.text("quality_rating").orElse("");
        String status = state.text("status").orElse("CONNECTED");
        if (quality.equals("RED")) {
            return Optional.of(LOW_QUALITY);
        }
        return status.matches("FLAGGED|RESTRICTED|BANNED|DISCONNECTED|UNVERIFIED|PENDING|RATE_LIMITED")
                ? Optional.of("WhatsApp says that this number is " + status.toLowerCase(Locale.ROOT)
                        + ". See WhatsApp Manager.")
                : Optional.empty();
    }

    private void refused(ChannelAccount account, GraphError error) {
        switch (Complaint.of(error)) {
            case Complaint.AccountTrouble(var words) ->
                channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(words));
            case Complaint.Passing passing -> unreachable(account);
            case Complaint.OnceMore once -> unreachable(account);
            case Complaint.Final refusal -> wrong(account, error);
            case Complaint.TemplateTrouble template -> wrong(account, error);
        }
    }

    private void wrong(ChannelAccount account, GraphError error) {
        channels.get()
                .health(
                        account,
                        State.NEEDS_RECONNECT,
                        Optional.of("WhatsApp does not know this phone number ID: " + error.words()
                                + ". Compare it with the one in WhatsApp Manager."));
    }

    private void unreachable(ChannelAccount account) {
        channels.get().health(account, account.state(), Optional.of("WhatsApp cannot be reached at the moment."));
    }
}
