package io.serai.simulator.telegram;

import static io.serai.simulator.telegram.SimulatedBot.JSON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a phone, in a private chat with one bot. */
public final class Customer {
    private static final long TYPING_SHOWS = Duration.ofSeconds(5).toNanos();

    private final SimulatedBot bot;
    private final long id;
    private final String firstName;
    private final String language;
    private final boolean limited;
    private final TokenBucket pace;
    private final List<ChatMessage> chat = new ArrayList<>();
    private boolean blocked;
    private long typingSince = System.nanoTime() - TYPING_SHOWS;

    Customer(SimulatedBot bot, long id, String firstName, String language, Rules rules) {
        this.bot = bot;
        this.id = id;
        this.firstName = firstName;
        this.language = language;
        this.limited = rules.chatBurst() > 0;
        this.pace = new TokenBucket(Math.max(1, rules.chatBurst()), 1);
    }

    /** The user's id, which is the private chat's too. */
    public long id() {
        return id;
    }

    public String name() {
        return firstName;
    }

    public String language() {
        return language;
    }

    public boolean blocked() {
        synchronized (bot) {
            return blocked;
        }
    }

    /** Whether the bot shows that it is writing. */
    public boolean seesTyping() {
        synchronized (bot) {
            return System.nanoTime() - typingSince < TYPING_SHOWS;
        }
    }

    /** Both sides of the chat, oldest first. */
    public List<ChatMessage> chat() {
        synchronized (bot) {
            return List.copyOf(chat);
        }
    }

    /** What the bot said, oldest first. */
    public List<ChatMessage> heard() {
        return chat().stream().filter(ChatMessage::fromBot).toList();
    }

    /** Waits for a message of the bot's. */
    public ChatMessage awaits(Predicate<ChatMessage> wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long version = bot.version();
            Optional<ChatMessage> found = heard().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the bot said nothing like it within " + atMost + ", but: "
                        + heard().stream().map(ChatMessage::text).toList());
            }
            bot.awaitChange(version, left);
        }
    }

    public long writes(String text) {
        return says(message -> message.put("text", text));
    }

    public long replies(long to, String text) {
        return says(message -> {
            find(to).ifPresent(quoted -> message.set("reply_to_message", quoted.wire()));
            return message.put("text", text);
        });
    }

    public long sendsPhoto(String name, String mimeType, byte[] bytes, String caption) {
        SimulatedFile file = bot.keep("photos", name, mimeType, bytes);
        return says(message -> {
            message.putArray("photo").add(Wire.photo(file, 90)).add(Wire.photo(file, 1280));
            return Wire.captioned(message, caption);
        });
    }

    /** @param kind {@code voice}, {@code video}, {@code audio}, {@code document} … */
    public long sendsFile(String kind, String name, String mimeType, byte[] bytes, String caption) {
        SimulatedFile file = bot.keep(kind, name, mimeType, bytes);
        return says(message -> {
            message.set(kind, Wire.file(kind, file));
            return Wire.captioned(message, caption);
        });
    }

    public long sendsLocation(double latitude, double longitude) {
        return says(message -> message.set(
                "location", JSON.createObjectNode().put("latitude", latitude).put("longitude", longitude)));
    }

    public long sendsContact(String name, String phone) {
        return says(message -> message.set(
                "contact", JSON.createObjectNode().put("phone_number", phone).put("first_name", name)));
    }

    /** A message of any kind. @param kind puts its fields into the wire message */
    public long says(UnaryOperator<ObjectNode> kind) {
        synchronized (bot) {
            long number = bot.nextMessage();
            ObjectNode message = kind.apply(envelope(number, user()));
            chat.add(new ChatMessage(number, false, message, ""));
            if (!blocked) {
                deliver("message", message);
            }
            bot.changed();
            return number;
        }
    }

    public void edits(long messageId, String text) {
        synchronized (bot) {
            ChatMessage old = own(messageId);
            ObjectNode message = old.wire().deepCopy();
            message.put(message.has("text") ? "text" : "caption", text).put("edit_date", bot.now());
            replace(old, new ChatMessage(messageId, false, message, old.reaction()));
            deliver("edited_message", message);
        }
    }

    /** @return the query's id */
    public String taps(long messageId, String data) {
        synchronized (bot) {
            ChatMessage menu = find(messageId).filter(ChatMessage::fromBot).orElseThrow(Customer::noSuchMessage);
            if (menu.buttons().stream().noneMatch(button -> button.data().equals(data))) {
                throw new IllegalArgumentException("the message has no such button");
            }
            String query = Long.toString(bot.id() * 1_000_000 + bot.nextMessage());
            bot.asked(query);
            ObjectNode body = JSON.createObjectNode().put("id", query);
            body.set("from", user());
            body.set("message", menu.wire());
            deliver(
                    "callback_query",
                    body.put("chat_instance", Long.toString(id)).put("data", data));
            return query;
        }
    }

    /** @param emoji empty takes the reaction back */
    public void reacts(long messageId, String emoji) {
        synchronized (bot) {
            ChatMessage message = find(messageId).orElseThrow(Customer::noSuchMessage);
            ObjectNode body = JSON.createObjectNode();
            body.set("chat", chatNode());
            body.put("message_id", messageId).set("user", user());
            body.put("date", bot.now());
            Wire.reaction(body.putArray("old_reaction"), message.reaction());
            Wire.reaction(body.putArray("new_reaction"), emoji);
            replace(message, message.reacted(emoji));
            deliver("message_reaction", body);
        }
    }

    public void blocks() {
        membership(true);
    }

    public void unblocks() {
        membership(false);
    }

    private void membership(boolean nowBlocked) {
        synchronized (bot) {
            if (blocked == nowBlocked) {
                return;
            }
            blocked = nowBlocked;
            ObjectNode body = JSON.createObjectNode();
            body.set("chat", chatNode());
            body.set("from", user());
            body.put("date", bot.now());
            body.set("old_chat_member", Wire.member(bot.user(), !nowBlocked));
            body.set("new_chat_member", Wire.member(bot.user(), nowBlocked));
            deliver("my_chat_member", body);
        }
    }

    private void deliver(String kind, ObjectNode body) {
        bot.update(kind, id, update -> update.set(kind, body.deepCopy()));
    }

    /** The bot's turn: what it says lands here. Throws what Telegram would answer. */
    ObjectNode hears(UnaryOperator<ObjectNode> kind) {
        synchronized (bot) {
            reachable();
            int wait = Math.max(limited ? pace.take() : 0, bot.pace());
            if (wait > 0) {
                throw Refusal.tooMany(wait);
            }
            long number = bot.nextMessage();
            ObjectNode message = kind.apply(envelope(number, bot.user()));
            chat.add(new ChatMessage(number, true, message, ""));
            typingSince = System.nanoTime() - TYPING_SHOWS;
            bot.changed();
            return message;
        }
    }

    void seesBotTyping() {
        synchronized (bot) {
            reachable();
            typingSince = System.nanoTime();
            bot.changed();
        }
    }

    private void reachable() {
        if (blocked) {
            throw Refusal.of(403, "Forbidden: bot was blocked by the user");
        }
    }

    Optional<ChatMessage> find(long messageId) {
        synchronized (bot) {
            return chat.stream().filter(message -> message.id() == messageId).findFirst();
        }
    }

    void replace(ChatMessage old, ChatMessage changed) {
        synchronized (bot) {
            chat.set(chat.indexOf(old), changed);
            bot.changed();
        }
    }

    void remove(ChatMessage message) {
        synchronized (bot) {
            chat.remove(message);
            bot.changed();
        }
    }

    private ChatMessage own(long messageId) {
        return find(messageId).filter(message -> !message.fromBot()).orElseThrow(Customer::noSuchMessage);
    }

    private static IllegalArgumentException noSuchMessage() {
        return new IllegalArgumentException("there is no such message");
    }

    private ObjectNode envelope(long number, ObjectNode from) {
        ObjectNode message = JSON.createObjectNode().put("message_id", number);
        message.set("from", from);
        message.set("chat", chatNode());
        return message.put("date", bot.now());
    }

    private ObjectNode chatNode() {
        return JSON.createObjectNode()
                .put("id", id)
                .put("first_name", firstName)
                .put("type", "private");
    }

    private ObjectNode user() {
        ObjectNode user =
                JSON.createObjectNode().put("id", id).put("is_bot", false).put("first_name", firstName);
        return language.isEmpty() ? user : user.put("language_code", language);
    }

    ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id)
                .put("name", firstName)
                .put("language", language)
                .put("blocked", blocked);
        var all = state.putArray("chat");
        chat.forEach(message -> all.addObject()
                .put("fromBot", message.fromBot())
                .put("reaction", message.reaction())
                .set("wire", message.wire()));
        return state;
    }

    static Customer restored(SimulatedBot bot, ObjectNode state, Rules rules) {
        Customer customer = new Customer(
                bot,
                state.path("id").asLong(),
                state.path("name").asString(""),
                state.path("language").asString(""),
                rules);
        customer.blocked = state.path("blocked").asBoolean(false);
        state.path("chat")
                .forEach(one -> customer.chat.add(new ChatMessage(
                        one.path("wire").path("message_id").asLong(),
                        one.path("fromBot").asBoolean(false),
                        (ObjectNode) one.path("wire"),
                        one.path("reaction").asString(""))));
        return customer;
    }
}
