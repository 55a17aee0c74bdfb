package io.serai.simulator.telegram;

import static io.serai.simulator.telegram.SimulatedBot.JSON;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What each method does, and what it refuses. */
final class BotMethods {
    private static final long LARGEST_DOWNLOAD = 20L * 1024 * 1024;

    private BotMethods() {}

    static JsonNode call(SimulatedBot bot, String method, Form form) throws InterruptedException {
        return switch (method.toLowerCase(java.util.Locale.ROOT)) {
            case "getme" -> me(bot);
            case "setwebhook" -> done(() -> bot.updates().deliverTo(form));
            case "deletewebhook" -> done(() -> bot.updates().remove(form));
            case "getwebhookinfo" -> bot.updates().info();
            case "getupdates" -> bot.updates().fetch(form);
            case "sendmessage" -> send(bot, form, Outgoing.text(form));
            case "sendphoto" -> send(bot, form, Outgoing.photo(bot, form));
            case "sendvoice" -> send(bot, form, Outgoing.file(bot, form, "voice"));
            case "sendvideo" -> send(bot, form, Outgoing.file(bot, form, "video"));
            case "sendaudio" -> send(bot, form, Outgoing.file(bot, form, "audio"));
            case "sendanimation" -> send(bot, form, Outgoing.file(bot, form, "animation"));
            case "senddocument" -> send(bot, form, Outgoing.file(bot, form, "document"));
            case "sendsticker" -> send(bot, form, Outgoing.file(bot, form, "sticker"));
            case "sendlocation" -> send(bot, form, Outgoing.location(form));
            case "sendvenue" -> send(bot, form, Outgoing.venue(form));
            case "sendcontact" -> send(bot, form, Outgoing.contact(form));
            case "sendchataction" -> done(() -> action(bot, form));
            case "answercallbackquery" -> done(() -> answer(bot, form));
            case "getfile" -> file(bot, form);
            case "editmessagetext" -> edit(bot, form);
            case "deletemessage" -> done(() -> delete(bot, form));
            default -> throw Refusal.of(404, "Not Found: method not found");
        };
    }

    private static JsonNode done(Runnable action) {
        action.run();
        return BooleanNode.TRUE;
    }

    private static JsonNode me(SimulatedBot bot) {
        return bot.user()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private static JsonNode send(SimulatedBot bot, Form form, UnaryOperator<ObjectNode> kind) {
        Customer customer = customer(bot, form);
        ObjectNode extras = JSON.createObjectNode();
        Outgoing.reply(customer, form, extras);
        Outgoing.keyboard(form, extras);
        return customer.hears(message -> {
            message.setAll(extras);
            return kind.apply(message);
        });
    }

    static Customer customer(SimulatedBot bot, Form form) {
        if (form.has("business_connection_id")) {
            throw Refusal.badRequest("business connection not found");
        }
        if (!form.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return form.number("chat_id").stream()
                .mapToObj(bot::customer)
                .flatMap(java.util.Optional::stream)
                // a bot cannot begin: the customer has to have opened the chat
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    private static void action(SimulatedBot bot, Form form) {
        if (!form.text("action").orElse("").matches("typing|(upload|record)_\\w+|choose_sticker|find_location")) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        customer(bot, form).seesBotTyping();
    }

    private static void answer(SimulatedBot bot, Form form) {
        if (form.text("text").orElse("").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        if (!bot.answered(form.text("callback_query_id").orElse(""))) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
    }

    private static JsonNode file(SimulatedBot bot, Form form) {
        SimulatedFile file = bot.file(form.text("file_id").orElse(""))
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.size() > LARGEST_DOWNLOAD) {
            throw Refusal.badRequest("file is too big");
        }
        return JSON.createObjectNode()
                .put("file_id", file.id())
                .put("file_unique_id", "q" + file.id())
                .put("file_size", file.size())
                .put("file_path", file.path());
    }

    private static JsonNode edit(SimulatedBot bot, Form form) {
        Customer customer = customer(bot, form);
        ChatMessage old = customer.find(form.number("message_id").orElse(-1))
                .filter(ChatMessage::fromBot)
                .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        ObjectNode message = Outgoing.text(form).apply(old.wire().deepCopy());
        if (message.equals(old.wire())) {
            throw Refusal.badRequest(
                    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }
        message.remove("reply_markup");
        Outgoing.keyboard(form, message);
        message.put("edit_date", bot.now());
        customer.replace(old, new ChatMessage(old.id(), true, message, old.reaction()));
        return message;
    }

    private static void delete(SimulatedBot bot, Form form) {
        Customer customer = customer(bot, form);
        customer.remove(customer.find(form.number("message_id").orElse(-1))
                .orElseThrow(() -> Refusal.badRequest("message to delete not found")));
    }
}
