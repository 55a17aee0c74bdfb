package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Complaint;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects a number of the WhatsApp Business Platform. */
final class WhatsAppConnector implements Connector {
    static final String APP_SECRET = "app_secret";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<Channels> channels;
    private final WhatsAppGraph graph;
    private final WhatsAppNumbers numbers;
    private final Subscription subscription;

    WhatsAppConnector(
            Supplier<Channels> channels, WhatsAppGraph graph, WhatsAppNumbers numbers, Subscription subscription) {
        this.channels = channels;
        this.graph = graph;
        this.numbers = numbers;
        this.subscription = subscription;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("phone_number_id"),
                Field.required("waba_id"),
                Field.secret(WhatsAppGraph.TOKEN),
                Field.secret(APP_SECRET),
                Field.optionalSecret(Subscription.VERIFY_TOKEN),
                Field.optional("base_url", GraphAccess.DEFAULT_BASE_URL));
    }

    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        String number = id(values, "phone_number_id", "phone number ID");
        String waba = id(values, "waba_id", "WhatsApp Business Account ID");
        if (!values.getOrDefault(APP_SECRET, "").matches("[\\x21-\\x7e]{8,200}")) {
            throw Problem.invalid(
                    "That does not look like an app secret. Copy it whole from your Meta app: App settings → Basic → App secret.");
        }
        GraphAccess access = new GraphAccess(
                GraphAccess.checkedBaseUrl(values.getOrDefault("base_url", GraphAccess.DEFAULT_BASE_URL)),
                new Secret(values.getOrDefault(WhatsAppGraph.TOKEN, "")),
                Egress.in(values));
        refuseTwice(workspace, number);
        Payload state = body(
                numbers.state(access, number),
                "WhatsApp does not know this phone number ID, or the token may not see it. Copy it from WhatsApp Manager → API setup; it is not the phone number itself.");
        belongs(access, waba, number);
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        ChannelKind.WHATSAPP,
                        name.isBlank() ? named(state) : name.strip(),
                        Egress.settings(values, settings(number, waba, access, state)),
                        Egress.credentials(values, credentials(values, access)));
        numbers.settle(account, access, state);
        return channels.get().account(workspace, account.id()).orElse(account);
    }

    private static String id(Map<String, String> values, String field, String words) {
        String id = values.getOrDefault(field, "").strip();
        if (!id.matches("\\d{3,25}")) {
            throw Problem.invalid(
                    "The " + words + " is a long number without spaces. Copy it from WhatsApp Manager → API setup.");
        }
        return id;
    }

    private void refuseTwice(WorkspaceId workspace, String number) {
        channels.get().byPlatformId(workspace, ChannelKind.WHATSAPP, number).ifPresent(account -> {
            throw Problem.conflict(
                    "This number is connected already, as “" + account.name() + "”. Change the token there instead.");
        });
    }

    /** Only a number of that account gets its templates and news. */
    private void belongs(GraphAccess access, String waba, String number) {
        Payload numbersOfIt = body(
                graph.api().get(access, waba + "/phone_numbers", Map.of("fields", "id", "limit", "100")),
                "WhatsApp does not know this WhatsApp Business Account ID, or the token may not see it. Copy it from WhatsApp Manager → API setup.");
        boolean found = numbersOfIt.list("data").stream()
                .filter(Payload::isObject)
                .anyMatch(one -> one.id("id").equals(Optional.of(number)));
        if (!found && !numbersOfIt.list("data").isEmpty()) {
            throw Problem.invalid(
                    "This phone number does not belong to this WhatsApp Business Account. Both IDs stand side by side in WhatsApp Manager → API setup.");
        }
    }

    private static Payload body(GraphAnswer answer, String unknownId) {
        return switch (answer) {
            case GraphAnswer.Done(var body) -> body;
            case GraphAnswer.Refused(var error) ->
                throw switch (Complaint.of(error)) {
                    case Complaint.AccountTrouble(var words) -> Problem.invalid(words);
                    case Complaint.Passing(var delay, var words, var lane) -> down("WhatsApp answered: " + words + ".");
                    case Complaint.OnceMore once -> down("WhatsApp answered: " + error.words() + ".");
                    case Complaint.Final refusal -> Problem.invalid(unknownId);
                    case Complaint.TemplateTrouble template -> Problem.invalid(unknownId);
                };
            case GraphAnswer.Garbled(var status, var pause) ->
                throw down("The address of the Graph API answered, but not like Meta (HTTP " + status + ").");
            case GraphAnswer.Unreachable(var why) -> throw down("Meta could not be reached: " + why + ".");
            case GraphAnswer.Unknown(var why) -> throw down("Meta did not answer: " + why + ".");
        };
    }

    private static Problem down(String what) {
        return new Problem(
                Problem.Code.UPSTREAM_DOWN, what + " Check this server's connection to the internet, and try again.");
    }

    private static String named(Payload state) {
        return state.text("verified_name")
                .or(() -> state.text("display_phone_number"))
                .orElse("WhatsApp");
    }

    private static Map<String, String> settings(String number, String waba, GraphAccess access, Payload state) {
        Map<String, String> settings = new HashMap<>(WhatsAppNumbers.told(state));
        settings.put(ChannelAccount.PLATFORM_ID, number);
        settings.put("phone_number_id", number);
        settings.put("waba_id", waba);
        settings.put("base_url", access.baseUrl());
        return settings;
    }

    private static Map<String, Secret> credentials(Map<String, String> values, GraphAccess access) {
        String given = values.getOrDefault(Subscription.VERIFY_TOKEN, "");
        return Map.of(
                WhatsAppGraph.TOKEN,
                access.token(),
                APP_SECRET,
                new Secret(values.getOrDefault(APP_SECRET, "")),
                Subscription.VERIFY_TOKEN,
                new Secret(given.isBlank() ? random() : given.strip()));
    }

    private static String random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public List<Paste> pastes(ChannelAccount account) {
        return List.of(
                new Paste("callback_url", subscription.address(account)),
                new Paste(
                        Subscription.VERIFY_TOKEN,
                        channels.get()
                                .credential(account, Subscription.VERIFY_TOKEN)
                                .map(Secret::value)
                                .orElse("")));
    }
}
