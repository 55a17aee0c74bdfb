package io.serai.tools.internal;

import io.serai.orders.Order;
import io.serai.orders.Orders;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import io.serai.tools.Asker.Proof;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools.Occasion;
import io.serai.tools.internal.codes.CodePost;
import io.serai.tools.internal.identity.AttemptStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out who is asking. A wrong email for an order that exists and any email for one that does not are the same in every way: in what is
 * answered, in what is counted, and in what is looked up.
 */
class Identification {
    private static final int TRIES = 5;
    private static final int TRIES_FOR_AN_ORDER = 15;
    private static final Duration COUNTED = Duration.ofHours(24);
    private static final int CODES = 4;
    /** To one mailbox, whoever asks for them: nobody's mailbox is flooded, and nobody guesses on by opening new conversations. */
    private static final int CODES_TO_A_MAILBOX = 6;

    private static final int TRIES_FOR_A_MAILBOX = 10;

    private final Orders orders;
    private final AttemptStore attempts;
    private final Seal seal;
    private final CodePost post;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Identification(Orders orders, AttemptStore attempts, Seal seal, CodePost post, Clock clock) {
        this.orders = orders;
        this.attempts = attempts;
        this.seal = seal;
        this.post = post;
        this.clock = clock;
    }

    ToolResult identify(
            WorkspaceId workspace, Occasion occasion, ToolCall.Identify claim, ToolSettings.Identity enough) {
        String here =
                about(workspace, "conversation", occasion.conversation().value().toString());
        Optional<String> there = claim.number().map(number -> about(workspace, "order", digits(number)));
        if (spent(workspace, here, TRIES)
                || there.filter(about -> spent(workspace, about, TRIES_FOR_AN_ORDER))
                        .isPresent()) {
            return new ToolResult.NotKnown(false);
        }
        Optional<Asker> found = claim.number().isPresent()
                ? ofOrder(workspace, claim)
                : enough == ToolSettings.Identity.EMAIL_OR_NAME_AND_POSTCODE
                        ? ofAccount(workspace, claim)
                        : Optional.empty();
        if (found.isPresent()) {
            return new ToolResult.Known(found.get());
        }
        attempts.wrongAgain(workspace, here, clock.instant());
        there.ifPresent(about -> attempts.wrongAgain(workspace, about, clock.instant()));
        return new ToolResult.NotKnown(!spent(workspace, here, TRIES));
    }

    private Optional<Asker> ofOrder(WorkspaceId workspace, ToolCall.Identify claim) {
        return orders.numbered(workspace, claim.number().orElseThrow()).stream()
                .flatMap(order -> proof(workspace, order, claim).map(proof -> buyer(order, proof)).stream())
                .findFirst();
    }

    private Optional<Proof> proof(WorkspaceId workspace, Order order, ToolCall.Identify claim) {
        var buyer = order.buyer();
        boolean contact =
                buyer.email().filter(email -> holds(claim.emails(), email)).isPresent()
                        || buyer.phone()
                                .filter(phone -> samePhone(claim.phones(), phone))
                                .isPresent();
        if (contact) {
            return Optional.of(Proof.ORDER_AND_CONTACT);
        }
        return named(order, claim) && livesThere(workspace, order, claim)
                ? Optional.of(Proof.ORDER_AND_NAME)
                : Optional.empty();
    }

    private Optional<Asker> ofAccount(WorkspaceId workspace, ToolCall.Identify claim) {
        if (!claim.emails().isEmpty() || !claim.phones().isEmpty()) {
            Optional<Asker> reached = orders.of(workspace, lower(claim.emails()), claim.phones()).stream()
                    .findFirst()
                    .map(order -> buyer(order, Proof.EMAIL_ONLY));
            if (reached.isPresent()) {
                return reached;
            }
        }
        // a mistyped email does not stand in the way of a right name and postcode
        return claim.names().isEmpty() || claim.postcodes().isEmpty()
                ? Optional.empty()
                : byName(workspace, claim).map(order -> buyer(order, Proof.NAME_AND_POSTCODE));
    }

    /** Only where it is one person's name and postcode, and nobody else's. */
    private Optional<Order> byName(WorkspaceId workspace, ToolCall.Identify claim) {
        List<Order> fitting = orders.shippedTo(workspace, claim.postcodes()).stream()
                .filter(order -> named(order, claim))
                .toList();
        long people = fitting.stream()
                .map(Order::buyer)
                .map(Order.Buyer::email)
                .distinct()
                .count();
        return people == 1 ? fitting.stream().findFirst() : Optional.empty();
    }

    private boolean livesThere(WorkspaceId workspace, Order order, ToolCall.Identify claim) {
        return order.shipTo()
                        .flatMap(Order.Postal::postcode)
                        .filter(code -> claim.postcodes().stream()
                                .anyMatch(said -> plain(said).equals(plain(code))))
                        .isPresent()
                || orders.shippedTo(workspace, claim.postcodes()).stream()
                        .anyMatch(other -> other.id().equals(order.id()));
    }

    private static boolean named(Order order, ToolCall.Identify claim) {
        Optional<String> name = order.buyer().name().or(() -> order.shipTo().flatMap(Order.Postal::name));
        return name.filter(whole -> claim.names().stream().anyMatch(said -> sameName(said, whole)))
                .isPresent();
    }

    private static Asker buyer(Order order, Proof proof) {
        var buyer = order.buyer();
        return new Asker(
                buyer.email().map(email -> email.toLowerCase(Locale.ROOT)).stream()
                        .collect(Collectors.toSet()),
                buyer.phone().stream().collect(Collectors.toSet()),
                buyer.externalId().stream().collect(Collectors.toSet()),
                List.of(proof));
    }

    /** The same is done whether orders were placed with it or not; whether a mail leaves is decided later and elsewhere. */
    ToolResult sendCode(WorkspaceId workspace, Occasion occasion, String email) {
        String here = about(workspace, "codes", occasion.conversation().value().toString());
        String there = about(workspace, "codes to", email.toLowerCase(Locale.ROOT));
        if (spent(workspace, here, CODES) || spent(workspace, there, CODES_TO_A_MAILBOX)) {
            return new ToolResult.NotKnown(false);
        }
        attempts.wrongAgain(workspace, here, clock.instant());
        attempts.wrongAgain(workspace, there, clock.instant());
        String code = "%06d".formatted(random.nextInt(1_000_000));
        attempts.sent(
                workspace,
                occasion.conversation(),
                new AttemptStore.Code(
                        hash(workspace, email, code), clock.instant().plus(CodePost.HOLDS)));
        post.send(workspace, new CodePost.Posted(occasion.conversation(), email.toLowerCase(Locale.ROOT), code));
        return new ToolResult.CodeSent();
    }

    ToolResult checkCode(WorkspaceId workspace, Occasion occasion, ToolCall.CheckCode claim) {
        String here =
                about(workspace, "conversation", occasion.conversation().value().toString());
        String there = about(workspace, "mailbox", claim.email().toLowerCase(Locale.ROOT));
        if (spent(workspace, here, TRIES) || spent(workspace, there, TRIES_FOR_A_MAILBOX)) {
            return new ToolResult.NotKnown(false);
        }
        boolean right = attempts.code(workspace, occasion.conversation())
                .filter(code -> code.until().isAfter(clock.instant()))
                .filter(code -> MessageDigest.isEqual(code.hash(), hash(workspace, claim.email(), claim.code())))
                .isPresent();
        if (right) {
            attempts.spent(workspace, occasion.conversation());
            return new ToolResult.Known(
                    new Asker(Set.of(claim.email().toLowerCase(Locale.ROOT)), Set.of(), Set.of(), List.of(Proof.CODE)));
        }
        attempts.wrongAgain(workspace, here, clock.instant());
        attempts.wrongAgain(workspace, there, clock.instant());
        return new ToolResult.NotKnown(!spent(workspace, here, TRIES) && !spent(workspace, there, TRIES_FOR_A_MAILBOX));
    }

    private byte[] hash(WorkspaceId workspace, String email, String code) {
        return seal.hash(workspace, "tool.code", email.toLowerCase(Locale.ROOT) + " " + code);
    }

    private boolean spent(WorkspaceId workspace, String about, int most) {
        return attempts.wrong(workspace, about, clock.instant().minus(COUNTED)) >= most;
    }

    private String about(WorkspaceId workspace, String kind, String what) {
        return kind + ":" + HexFormat.of().formatHex(seal.hash(workspace, "tool.try", what));
    }

    private static boolean holds(List<String> said, String email) {
        return said.stream().anyMatch(each -> each.equalsIgnoreCase(email));
    }

    private static Set<String> lower(List<String> emails) {
        return emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The last nine digits: with or without the country before it. */
    private static boolean samePhone(List<String> said, String phone) {
        String whole = digits(phone);
        return said.stream().map(Identification::digits).anyMatch(each -> {
            int tail = Math.min(9, Math.min(each.length(), whole.length()));
            return tail >= 8 && each.substring(each.length() - tail).equals(whole.substring(whole.length() - tail));
        });
    }

    /** All words of the name, in any order: {@code Li, James} is {@code James Li}. */
    private static boolean sameName(String said, String whole) {
        Set<String> words = words(whole);
        return !words.isEmpty() && words(said).containsAll(words);
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String plain(String postcode) {
        return postcode.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
