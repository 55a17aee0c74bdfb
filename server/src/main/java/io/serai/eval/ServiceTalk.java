package io.serai.eval;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.eval.shop.ShopFiles;
import io.serai.eval.shop.ShopTwin;
import io.serai.language.Languages;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import io.serai.tools.Service;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools;
import io.serai.tools.ToolsRehearsal;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A shop in memory, with the real brain and the real tools, and one customer who writes to it. */
final class ServiceTalk {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();
    private static final int MOST = 24;
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final Brain brain;
    private final Languages languages;
    private final Understanding understanding;
    private final Clock clock;
    private final ShopTwin shop;
    private final Tools tools;
    private final Asker asker;
    private final ChannelKind channel;
    private final ConversationId conversation = new ConversationId(Ids.next());
    private final List<Turn.Line> history = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<ToolCall> reads = new ArrayList<>();
    private final List<ToolCall.Change> changes = new ArrayList<>();
    private final List<ToolCall> requests = new ArrayList<>();
    private Memory memory = Memory.NONE;
    private Optional<Language> before = Optional.empty();
    private List<Content.Menu.Option> offered = List.of();
    private Optional<Decision> decision = Optional.empty();
    private String code = "";
    private boolean handedOff;

    /** How a case is set up, from its {@code with} lines. */
    static final class Setup {
        Optional<Path> shop = Optional.empty();
        Instant now = Instant.parse("2026-05-12T09:00:00Z");
        ToolSettings settings = ToolSettings.DEFAULT;
        Asker asker = Asker.NOBODY;
        ChannelKind channel = ChannelKind.WIDGET;
        boolean codes;
        /** The customer says yes to what they want, and to nothing else, whenever they are asked. */
        boolean sure;

        ShopTwin.Trouble trouble = ShopTwin.Trouble.NONE;
        Optional<Language> language = Optional.empty();
        private final Set<ToolKind> ruled = new HashSet<>();

        void with(Path folder, String what, String value) {
            switch (what) {
                case "shop" -> shop = Optional.of(folder.resolve(value));
                case "time" -> now = time(value);
                case "customer_is" -> sure = value.startsWith("sure");
                case "identity" ->
                    settings = settings.with(
                            value.startsWith("email")
                                    ? ToolSettings.Identity.EMAIL_OR_NAME_AND_POSTCODE
                                    : ToolSettings.Identity.ORDER_AND_CONTACT);
                case "policy" -> policy(value);
                case "asker" -> asker(value);
                case "channel" -> channel = ChannelKind.valueOf(value.toUpperCase(Locale.ROOT));
                case "codes" -> codes = value.matches("(?i)on|yes|true");
                case "trouble" ->
                    trouble = ShopTwin.Trouble.valueOf(
                            value.toUpperCase(Locale.ROOT).replace(' ', '_'));
                case "language" -> language = Optional.of(new Language(value));
                default -> throw new Arguments.Wrong("“with " + what + "” is not understood.");
            }
        }

        /** As messengers give it; eleven digits that begin with a one are a Chinese mobile's. */
        private static String international(String phone) {
            String digits = phone.replaceAll("[^0-9+]", "");
            return digits.startsWith("+") ? digits : digits.matches("1[3-9][0-9]{9}") ? "+86" + digits : "+" + digits;
        }

        private static Instant time(String value) {
            try {
                return value.length() <= 10
                        ? java.time.LocalDate.parse(value).atTime(9, 0).toInstant(ZoneOffset.UTC)
                        : value.endsWith("Z") || value.contains("+")
                                ? java.time.OffsetDateTime.parse(value).toInstant()
                                : java.time.LocalDateTime.parse(value.replace(' ', 'T'))
                                        .toInstant(ZoneOffset.UTC);
            } catch (java.time.format.DateTimeParseException noTime) {
                throw new Arguments.Wrong("“with time: " + value + "” is no time; write 2026-05-12T09:00:00Z.");
            }
        }

        private void asker(String value) {
            String[] sides = value.strip().split("\\s+", 2);
            if (sides.length < 2) {
                sides = new String[] {
                    value.contains("@") ? "email" : value.matches("\\+?[0-9 -]{7,}") ? "phone" : "user", value
                };
            }
            Set<String> one = Set.of(sides[1].strip());
            Asker known = switch (sides[0]) {
                case "email" ->
                    new Asker(
                            Set.of(sides[1].strip().toLowerCase(Locale.ROOT)),
                            Set.of(),
                            Set.of(),
                            List.of(Asker.Proof.MAILBOX));
                case "phone" ->
                    new Asker(Set.of(), Set.of(international(sides[1])), Set.of(), List.of(Asker.Proof.PHONE));
                case "user" -> new Asker(Set.of(), Set.of(), one, List.of(Asker.Proof.SIGNED_IN));
                default -> throw new Arguments.Wrong("an asker is known by email, phone or user");
            };
            asker = asker.and(known);
        }

        /** {@code cancel_order automatic; states open in_progress; days 30; most 500; per month 3}. */
        /** What ECom-Bench's shops do in their own rules as long as nothing has left: also while an order is being prepared. */
        private void asChineseShopsDo() {
            for (ToolKind kind : List.of(ToolKind.CANCEL_ORDER, ToolKind.CHANGE_ADDRESS, ToolKind.CHANGE_ITEMS)) {
                var own = settings.of(kind);
                if (!ruled.contains(kind)) {
                    settings = settings.with(
                            kind,
                            new ToolSettings.Rule(
                                    own.mode(),
                                    Set.of(io.serai.orders.Order.State.OPEN, io.serai.orders.Order.State.IN_PROGRESS),
                                    own.days(),
                                    own.most(),
                                    own.perMonth()));
                }
            }
        }

        private void policy(String value) {
            String[] parts = value.split(";");
            String[] head = parts[0].strip().split("\\s+");
            ToolKind kind =
                    ToolKind.coded(head[0]).orElseThrow(() -> new Arguments.Wrong("There is no tool " + head[0] + "."));
            var mode = ToolSettings.Mode.valueOf(head[1].toUpperCase(Locale.ROOT));
            var own = settings.of(kind);
            Set<io.serai.orders.Order.State> states = new HashSet<>(own.states());
            Optional<Integer> days = own.days();
            Optional<BigDecimal> most = own.most();
            Optional<Integer> perMonth = own.perMonth();
            for (int at = 1; at < parts.length; at++) {
                String[] words = parts[at].strip().split("\\s+");
                switch (words[0]) {
                    case "states" -> {
                        states.clear();
                        for (int word = 1; word < words.length; word++) {
                            states.add(io.serai.orders.Order.State.valueOf(words[word].toUpperCase(Locale.ROOT)));
                        }
                    }
                    case "days" ->
                        days = words[1].equals("any") ? Optional.empty() : Optional.of(Integer.valueOf(words[1]));
                    case "most" ->
                        most = words[1].equals("any") ? Optional.empty() : Optional.of(new BigDecimal(words[1]));
                    case "per" ->
                        perMonth = words[2].equals("any") ? Optional.empty() : Optional.of(Integer.valueOf(words[2]));
                    default -> throw new Arguments.Wrong("policy: “" + parts[at].strip() + "” is not understood.");
                }
            }
            ruled.add(kind);
            settings = settings.with(kind, new ToolSettings.Rule(mode, states, days, most, perMonth));
        }
    }

    ServiceTalk(Brain brain, ToolsRehearsal rehearsal, Languages languages, Understanding understanding, Setup setup) {
        this.brain = brain;
        this.languages = languages;
        this.understanding = understanding;
        this.clock = Clock.fixed(setup.now, ZoneOffset.UTC);
        this.shop = ShopFiles.read(
                setup.shop.orElseThrow(
                        () -> new Arguments.Wrong("A case says which shop it is in: “with shop: FOLDER”.")),
                setup.now);
        if (shop.ecom()) {
            setup.asChineseShopsDo();
        }
        this.asker = setup.asker;
        this.channel = setup.channel;
        this.before = setup.language;
        this.tools = rehearsal.in(new ToolsRehearsal.Shop(
                WORKSPACE,
                shop,
                shop,
                shop,
                setup.settings,
                setup.codes ? Optional.of((email, sent) -> code = sent) : Optional.empty(),
                clock));
        shop.has(setup.trouble);
    }

    void tap(int number) {
        if (number > offered.size()) {
            throw new Talk.Otherwise("there are only " + offered.size() + " choices");
        }
        var option = offered.get(number - 1);
        hear(option.label(), Optional.of(option.id()));
    }

    void say(String said) {
        hear(said, Optional.empty());
    }

    private void hear(String said, Optional<String> choice) {
        Language language = choice.isPresent()
                ? before.orElse(Language.ENGLISH)
                : languages.detect(said, before).language();
        var heard = understanding.hear(
                new Utterance(WORKSPACE, List.of(said), language, Optional.empty(), clock.instant(), ZONE));
        Service service = tools.service(WORKSPACE, asker);
        Turn turn = new Turn(
                WORKSPACE,
                Persona.DEFAULT,
                "Serai",
                List.of(said),
                language,
                choice,
                List.copyOf(history),
                memory,
                history.isEmpty(),
                List.of(),
                false,
                heard,
                new Turn.Scene(clock.instant(), ZONE, Optional.empty(), channel, Language.ENGLISH),
                service);
        answered(said, served(turn));
    }

    private Decision served(Turn given) {
        var occasion = new Tools.Occasion(conversation, Optional.empty(), new MessageId(Ids.next()));
        Turn turn = given;
        Decision made = brain.decide(turn);
        for (int used = 0; made instanceof Decision.Act act && used < MOST; used++) {
            ToolResult result = tools.use(WORKSPACE, occasion, act.call());
            noted(act.call(), result);
            turn = turn.with(turn.service().having(act.call(), result));
            made = brain.decide(turn);
        }
        return made;
    }

    private void noted(ToolCall call, ToolResult result) {
        if (call instanceof ToolCall.Change change && change.confirmed()) {
            if (result instanceof ToolResult.Done || result instanceof ToolResult.Uncertain) {
                changes.add(change);
            } else {
                requests.add(call);
            }
        } else if (result instanceof ToolResult.Prepared) {
            requests.add(call);
        } else {
            reads.add(call);
        }
    }

    private void answered(String said, Decision made) {
        decision = Optional.of(made);
        handedOff |= made instanceof Decision.HandOffTo;
        memory = made.memory();
        before = Optional.of(made.trace().language());
        history.add(new Turn.Line(Turn.Speaker.CUSTOMER, said));
        offered = made instanceof Decision.Ask ask ? ask.question().options() : List.of();
        answers.add(spoken());
        if (!spoken().isBlank()) {
            history.add(new Turn.Line(Turn.Speaker.BOT, spoken()));
        }
    }

    /** All that the customer sees of the last answer. */
    String spoken() {
        String labels = String.join(
                " / ", offered.stream().map(Content.Menu.Option::label).toList());
        String words = switch (decision.orElseThrow()) {
            case Decision.Answer answer -> answer.content().words();
            case Decision.Ask ask -> ask.question().prompt();
            case Decision.HandOffTo handOff -> handOff.farewell().body();
            case Decision.Act act -> "";
            case Decision.StayQuiet quiet -> "";
        };
        return (words + " " + labels).strip();
    }

    boolean does(String what) {
        return switch (decision.orElseThrow()) {
            case Decision.Answer answer ->
                what.equals("answers")
                        || what.equals("says")
                        || what.equals("asks")
                                && answer.trace()
                                        .reason()
                                        .matches("errand_(asks|who|code_sent|not_known|not_theirs|no_orders)");
            case Decision.Ask ask -> what.equals("asks") || what.equals("says");
            case Decision.HandOffTo handOff -> what.equals("hands off") || what.equals("says");
            case Decision.Act act -> false;
            case Decision.StayQuiet quiet -> false;
        };
    }

    String shown() {
        var trace = decision.orElseThrow().trace();
        return "“" + spoken() + "” [" + trace.decision() + " " + trace.reason() + " " + trace.language() + "]";
    }

    /** Both sides, in order. */
    List<String> said() {
        return history.stream()
                .map(line -> (line.speaker() == Turn.Speaker.CUSTOMER ? "> " : "  ") + line.text())
                .toList();
    }

    List<String> answers() {
        return answers;
    }

    List<ToolCall.Change> changes() {
        return changes;
    }

    List<ToolCall> requests() {
        return requests;
    }

    List<ToolCall> reads() {
        return reads;
    }

    ShopTwin shop() {
        return shop;
    }

    String code() {
        return code;
    }

    /** What waits for a yes. */
    Optional<ToolCall.Change> pending() {
        return decision.filter(made -> made instanceof Decision.Ask)
                .flatMap(asking -> memory.errand())
                .flatMap(errand -> errand.confirm());
    }

    boolean everHandedOff() {
        return handedOff;
    }
}
