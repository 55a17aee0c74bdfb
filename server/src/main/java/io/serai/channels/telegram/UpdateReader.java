package io.serai.channels.telegram;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.internal.Payload;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An update of Telegram's as our events. Whatever it holds, reading it yields events and never fails. */
final class UpdateReader {
    /** Kinds of update that Telegram has and a shop's bot does not ask for: of groups, channels, inline mode, payments and polls. */
    private static final String NOT_SAID = "(edited_)?channel_post|chat_member|chat_join_request|message_reaction_count"
            + "|inline_query|chosen_inline_result|shipping_query|pre_checkout_query|purchased_paid_media"
            + "|poll|poll_answer|chat_boost|removed_chat_boost|business_connection";

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);
    private static final Address NOBODY = new Address(ChannelKind.TELEGRAM, "unknown");

    /** Lines that a chat writes about itself; no words of the customer's. */
    private static final String SERVICE = "pinned_message|message_auto_delete_timer_changed|chat_background_set"
            + "|write_access_allowed|connected_website|proximity_alert_triggered|boost_added|forum_topic_.*"
            + "|general_forum_.*|video_chat_.*|direct_message_price_changed|paid_message_price_changed"
            + "|new_chat_.*|left_chat_member|delete_chat_photo|.*_chat_created|migrate_.*|chat_owner_.*"
            + "|checklist_tasks_.*|suggested_post_.*|managed_bot_created";

    /** The chat was opened by a link of ours: what the link carried comes with the first message. */
    private static final Pattern START = Pattern.compile("/start(?:@\\w+)? ([A-Za-z0-9_-]{1,64})");

    private final Clock clock;

    UpdateReader(Clock clock) {
        this.clock = clock;
    }

    /** @param optionOf turns what a button carries back into the option that we offered */
    List<InboundEvent> read(Payload update, long id, UnaryOperator<String> optionOf) {
        String key = "update:" + id;
        try {
            return events(update, key, optionOf);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "telegram update {} cannot be read: {}",
                    id,
                    unreadable.getClass().getSimpleName());
            return List.of(Ignored.unknown(key, NOBODY, "unreadable update", update.toString()));
        }
    }

    private List<InboundEvent> events(Payload update, String key, UnaryOperator<String> optionOf) {
        for (String kind : update.fields()) {
            Optional<Payload> body = update.object(kind);
            if (body.isPresent()) {
                return event(kind, body.get(), key, optionOf);
            }
        }
        return List.of(Ignored.unknown(key, NOBODY, "empty update", update.toString()));
    }

    private List<InboundEvent> event(String kind, Payload body, String key, UnaryOperator<String> optionOf) {
        return switch (kind) {
            case "message", "business_message" -> List.of(message(body, key));
            case "edited_message", "edited_business_message" -> List.of(edit(body, key));
            case "deleted_business_messages" -> deletions(body, key);
            case "callback_query" -> List.of(choice(body, key, optionOf));
            case "message_reaction" -> List.of(reaction(body, key));
            case "my_chat_member" -> List.of(membership(body, key));
            default ->
                List.of(
                        kind.matches(NOT_SAID)
                                ? new Ignored(key, address(body), "update kind " + kind)
                                : Ignored.unknown(key, address(body), "update kind " + kind, body.toString()));
        };
    }

    private InboundEvent message(Payload message, String key) {
        return whyNot(message)
                .<InboundEvent>map(reason -> ignored(key, message, reason))
                .orElseGet(() -> arrived(message, key));
    }

    private MessageArrived arrived(Payload message, String key) {
        Chat chat = chat(message).orElseThrow();
        Payload sender = message.object("from").orElse(message);
        return new MessageArrived(
                key,
                chat.address(),
                chat.message(message.number("message_id").getAsLong()),
                MessageReader.content(message),
                People.profile(sender, message),
                instant(message.number("date")),
                repliedTo(message, chat),
                Optional.empty(),
                context(message),
                List.of());
    }

    private static Context context(Payload message) {
        Optional<Context.Referral> link = message.text("text")
                .map(START::matcher)
                .filter(Matcher::matches)
                .map(start ->
                        new Context.Referral("t.me", Optional.of(start.group(1)), Optional.empty(), Optional.empty()));
        boolean forwarded = message.has("forward_origin") || message.has("forward_date");
        return forwarded || link.isPresent() ? Context.of(forwarded, link, Optional.empty()) : Context.NONE;
    }

    /** Why a message is not a customer's word to the shop. */
    private static Optional<String> whyNot(Payload message) {
        String type = message.object("chat").flatMap(chat -> chat.text("type")).orElse("unknown");
        if (!type.equals("private")) {
            return Optional.of("chat type " + type);
        }
        if (chat(message).isEmpty() || message.number("message_id").isEmpty()) {
            return Optional.of("no chat or message id");
        }
        if (message.has("sender_business_bot") || ofMerchant(message)) {
            return Optional.of("written by the merchant");
        }
        if (message.object("from").map(from -> from.isTrue("is_bot")).orElse(false)) {
            return Optional.of("written by a bot");
        }
        String kind = MessageReader.kind(message);
        return kind.matches(SERVICE) ? Optional.of("service message " + kind) : Optional.empty();
    }

    /** A business connection shows both sides of the chat; the chat carries the customer's id. */
    private static boolean ofMerchant(Payload message) {
        OptionalLong chat = message.object("chat").orElseThrow().number("id");
        return message.has("business_connection_id")
                && message.object("from")
                        .map(from -> !from.number("id").equals(chat))
                        .orElse(true);
    }

    private static Optional<Chat> chat(Payload message) {
        return Chat.in(message, message.text("business_connection_id"));
    }

    private static Optional<io.serai.content.ExternalId> repliedTo(Payload message, Chat chat) {
        OptionalLong id = message.object("reply_to_message")
                .map(replied -> replied.number("message_id"))
                .orElse(OptionalLong.empty());
        return id.isPresent() ? Optional.of(chat.message(id.getAsLong())) : Optional.empty();
    }

    private InboundEvent edit(Payload message, String key) {
        Optional<String> reason = whyNot(message);
        if (reason.isPresent()) {
            return ignored(key, message, reason.get());
        }
        Chat chat = chat(message).orElseThrow();
        OptionalLong at =
                message.number("edit_date").isPresent() ? message.number("edit_date") : message.number("date");
        return new MessageEdited(
                key,
                chat.address(),
                chat.message(message.number("message_id").getAsLong()),
                MessageReader.content(message),
                instant(at));
    }

    private List<InboundEvent> deletions(Payload body, String key) {
        Optional<Chat> chat = chat(body);
        if (chat.isEmpty()) {
            return List.of(ignored(key, body, "no chat"));
        }
        List<InboundEvent> deletions = body.node()
                .path("message_ids")
                .valueStream()
                .filter(id -> id.isIntegralNumber())
                .map(id -> (InboundEvent) new MessageDeleted(
                        key + ":" + id.longValue(),
                        chat.get().address(),
                        chat.get().message(id.longValue()),
                        clock.instant()))
                .toList();
        return deletions.isEmpty() ? List.of(ignored(key, body, "a deletion of nothing")) : deletions;
    }

    private InboundEvent choice(Payload query, String key, UnaryOperator<String> optionOf) {
        Optional<Payload> menu = query.object("message");
        Optional<String> data = query.text("data");
        Optional<Chat> chat = menu.flatMap(UpdateReader::chat);
        if (chat.isEmpty() || data.isEmpty() || query.text("id").isEmpty()) {
            return new Ignored(key, address(query), "a button that is not one of our menus");
        }
        if (!isPrivate(menu.get())) {
            return ignored(key, menu.get(), "a button in a group");
        }
        // pressing twice sends two queries, and one query may come twice: its own id tells them apart
        String id = "callback:" + query.text("id").get();
        return new MessageArrived(
                id,
                chat.get().address(),
                new io.serai.content.ExternalId(id),
                new Content.Choice(optionOf.apply(data.get()), label(menu.get(), data.get())),
                query.object("from").map(from -> People.profile(from, query)).orElse(Profile.NOTHING),
                clock.instant(),
                menu.get().number("message_id").stream()
                        .mapToObj(number -> chat.get().message(number))
                        .findFirst(),
                Optional.empty());
    }

    private static String label(Payload menu, String data) {
        return menu.object("reply_markup").stream()
                .flatMap(markup -> markup.node().path("inline_keyboard").valueStream())
                .flatMap(row -> row.valueStream())
                .map(Payload::new)
                .filter(button -> button.text("callback_data").orElse("").equals(data))
                .flatMap(button -> button.text("text").stream())
                .findFirst()
                .orElse(data);
    }

    private InboundEvent reaction(Payload body, String key) {
        Optional<Chat> chat = chat(body);
        OptionalLong message = body.number("message_id");
        if (chat.isEmpty() || message.isEmpty() || !isPrivate(body)) {
            return ignored(key, body, "a reaction outside a private chat");
        }
        String emoji = body.list("new_reaction").stream()
                .findFirst()
                .map(reaction -> switch (reaction.text("type").orElse("")) {
                    case "emoji" -> reaction.text("emoji").orElse("");
                    case "paid" -> "⭐";
                    // only an id that other bots cannot draw
                    default -> "✨";
                })
                .orElse("");
        return new Reacted(
                key,
                chat.get().address(),
                chat.get().message(message.getAsLong()),
                emoji,
                instant(body.number("date")));
    }

    private InboundEvent membership(Payload body, String key) {
        String status = body.object("new_chat_member")
                .flatMap(member -> member.text("status"))
                .orElse("");
        Optional<Chat> chat = chat(body);
        if (chat.isEmpty() || !isPrivate(body) || !status.matches("kicked|member")) {
            return ignored(key, body, "membership outside a private chat");
        }
        return new CustomerBlocked(key, chat.get().address(), status.equals("kicked"), instant(body.number("date")));
    }

    private static boolean isPrivate(Payload holder) {
        return holder.object("chat")
                .flatMap(chat -> chat.text("type"))
                .orElse("")
                .equals("private");
    }

    private static Ignored ignored(String key, Payload body, String reason) {
        return new Ignored(key, address(body), reason);
    }

    private static Address address(Payload body) {
        return chat(body)
                .map(Chat::address)
                .or(() -> body.object("from")
                        .or(() -> body.object("user"))
                        .map(person -> person.number("id"))
                        .filter(OptionalLong::isPresent)
                        .map(id -> new Chat(id.getAsLong(), Optional.empty()).address()))
                .orElse(NOBODY);
    }

    /** A date that cannot be is our own: a message is never lost for its date. */
    private Instant instant(OptionalLong seconds) {
        long latest = clock.instant().getEpochSecond() + 86_400;
        long value = seconds.orElse(0);
        return value > 0 && value <= latest ? Instant.ofEpochSecond(value) : clock.instant();
    }
}
