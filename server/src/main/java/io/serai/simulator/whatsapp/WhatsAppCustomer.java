package io.serai.simulator.whatsapp;

import static io.serai.simulator.whatsapp.SimulatedNumber.JSON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with WhatsApp on the phone, in a chat with one number of the shop. */
public final class WhatsAppCustomer {
    private static final long TYPING_SHOWS = Duration.ofSeconds(25).toNanos();

    private final SimulatedNumber number;
    private final String name;
    private final String language;
    private final String id;
    private final Pace pace;
    private final List<ChatMessage> chat = new ArrayList<>();
    private String phone;
    private String userId;
    private boolean hidden;
    private boolean blocked;
    private Instant lastWrote = Instant.EPOCH;
    private long typingSince = System.nanoTime() - TYPING_SHOWS;

    WhatsAppCustomer(
            SimulatedNumber number, String name, String language, String phone, String userId, boolean hidden) {
        this.number = number;
        this.name = name;
        this.language = language;
        this.id = phone;
        this.phone = phone;
        this.userId = userId;
        this.hidden = hidden;
        this.pace = new Pace(number.rules().pairBurst(), 1.0 / 6);
    }

    /** The first number, which tests and the screen know the customer by. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public String phone() {
        return phone;
    }

    public String userId() {
        return userId;
    }

    boolean hasNumber(String digits) {
        return !hidden && form(digits).equals(form(phone));
    }

    /** Brazil's ninth digit and Mexico's 1 come and go. */
    private static String form(String digits) {
        return digits.replaceFirst("^55(\\d{2})9(\\d{8})$", "55$1$2").replaceFirst("^521(\\d{10})$", "52$1");
    }

    /** The shop sees the user id only, from now on. */
    public void hidesNumber() {
        hidden = true;
    }

    public void showsNumber() {
        hidden = false;
    }

    public List<ChatMessage> chat() {
        synchronized (number) {
            return List.copyOf(chat);
        }
    }

    public boolean blocked() {
        return blocked;
    }

    public boolean seesTyping() {
        synchronized (number) {
            return System.nanoTime() - typingSince < TYPING_SHOWS;
        }
    }

    /** The first message of the shop's like this; waits for it. */
    public ChatMessage awaits(Predicate<ChatMessage> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = number.version();
            Optional<ChatMessage> found =
                    chat().stream().filter(ChatMessage::fromShop).filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no such message within " + patience);
            }
            number.awaitChange(seen, left);
        }
    }

    public String writes(String text) {
        return says("text", words(text), Optional.empty());
    }

    /** Wrote a while ago; WhatsApp tells of it only now. */
    public String wroteBefore(String text, Duration ago) {
        synchronized (number) {
            Instant then = number.clock().instant().minus(ago);
            Instant before = lastWrote;
            ObjectNode message = envelope(number.nextMessage()).put("timestamp", String.valueOf(then.getEpochSecond()));
            message.put("type", "text").set("text", words(text));
            String id = deliver(message, true);
            lastWrote = before.isAfter(then) ? before : then;
            return id;
        }
    }

    public String replies(String messageId, String text) {
        return says("text", words(text), Optional.of(messageId));
    }

    private static ObjectNode words(String text) {
        return JSON.createObjectNode().put("body", text);
    }

    /** @param type {@code image}, {@code video}, {@code audio}, {@code voice}, {@code document}, {@code sticker} */
    public String sends(String type, String fileName, String mimeType, byte[] bytes, String caption) {
        SimulatedFile file = number.keep(fileName, mimeType, bytes);
        ObjectNode body = JSON.createObjectNode()
                .put("id", file.id())
                .put("mime_type", mimeType)
                .put("sha256", file.sha256());
        switch (type) {
            case "voice" -> body.put("voice", true);
            case "audio" -> body.put("voice", false);
            case "document" -> body.put("filename", fileName);
            case "sticker" -> body.put("animated", false);
            default -> {}
        }
        if (!caption.isEmpty()) {
            body.put("caption", caption);
        }
        return says(type.equals("voice") ? "audio" : type, body, Optional.empty());
    }

    public String sendsLocation(double latitude, double longitude, String place) {
        ObjectNode body = JSON.createObjectNode().put("latitude", latitude).put("longitude", longitude);
        if (!place.isEmpty()) {
            body.put("name", place);
        }
        return says("location", body, Optional.empty());
    }

    public String sendsContact(String contactName, String contactPhone) {
        return wireMessage(message -> {
            ObjectNode card =
                    message.put("type", "contacts").putArray("contacts").addObject();
            card.putObject("name").put("formatted_name", contactName).put("first_name", contactName);
            card.putArray("phones").addObject().put("phone", contactPhone).put("type", "CELL");
        });
    }

    /** Taps a button, a row or a template's quick reply. */
    public String taps(String messageId, String buttonId) {
        ChatMessage menu = find(messageId).orElseThrow(WhatsAppCustomer::noSuchMessage);
        ChatMessage.Button button = menu.buttons().stream()
                .filter(one -> one.id().equals(buttonId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such button"));
        if (menu.type().equals("template")) {
            return says(
                    "button",
                    JSON.createObjectNode().put("payload", button.id()).put("text", button.title()),
                    Optional.of(messageId));
        }
        String kind = menu.body().path("type").asString("").equals("list") ? "list_reply" : "button_reply";
        ObjectNode body = JSON.createObjectNode().put("type", kind);
        body.putObject(kind).put("id", button.id()).put("title", button.title());
        return says("interactive", body, Optional.of(messageId));
    }

    /** Completes a flow. @param json its answers */
    public String answersFlow(String json) {
        ObjectNode body = JSON.createObjectNode().put("type", "nfm_reply");
        body.putObject("nfm_reply").put("name", "flow").put("body", "Sent").put("response_json", json);
        return says("interactive", body, Optional.empty());
    }

    public String orders(String product, int quantity, double price, String currency) {
        ObjectNode body =
                JSON.createObjectNode().put("catalog_id", "194836987003835").put("text", "");
        body.putArray("product_items")
                .addObject()
                .put("product_retailer_id", product)
                .put("quantity", quantity)
                .put("item_price", price)
                .put("currency", currency);
        return says("order", body, Optional.empty());
    }

    /** Writes first, from an advertisement. */
    public String writesFromAd(String text, String adId, String headline) {
        return wireMessage(message -> {
            message.put("type", "text").set("text", words(text));
            message.putObject("referral")
                    .put("source_type", "ad")
                    .put("source_id", adId)
                    .put("source_url", "https://fb.me/" + adId)
                    .put("headline", headline);
        });
    }

    /** Any message, as WhatsApp would write it; id, sender and time are put in. */
    public String wireMessage(Consumer<ObjectNode> fill) {
        synchronized (number) {
            ObjectNode message = envelope(number.nextMessage());
            fill.accept(message);
            return deliver(message, true);
        }
    }

    private String says(String type, ObjectNode body, Optional<String> replyTo) {
        return wireMessage(message -> {
            message.put("type", type).set(type, body);
            replyTo.ifPresent(quoted -> message.putObject("context")
                    .put("from", number.phone().replaceAll("\\D", ""))
                    .put("id", quoted));
        });
    }

    private String deliver(ObjectNode message, boolean shown) {
        String messageId = message.path("id").asString("");
        if (shown) {
            chat.add(ChatMessage.of(messageId, false, message.path("timestamp").asLong(number.now()), message));
            lastWrote = number.clock().instant();
        }
        ObjectNode change = number.change(this);
        ((ObjectNode) change.path("value")).putArray("messages").add(message.deepCopy());
        number.feed().add(change);
        number.changed();
        return messageId;
    }

    private ObjectNode envelope(String messageId) {
        ObjectNode message = JSON.createObjectNode();
        if (!hidden) {
            message.put("from", phone);
        }
        return message.put("from_user_id", userId).put("id", messageId).put("timestamp", String.valueOf(number.now()));
    }

    ObjectNode contact() {
        ObjectNode contact = JSON.createObjectNode();
        contact.putObject("profile").put("name", name);
        if (!hidden) {
            contact.put("wa_id", phone);
        }
        return contact.put("user_id", userId);
    }

    public void edits(String messageId, String text) {
        synchronized (number) {
            ChatMessage old = own(messageId);
            ObjectNode wire = old.wire().deepCopy();
            wire.put("type", "text").set("text", words(text));
            replace(old, old.editedTo(wire));
            ObjectNode message = envelope(number.nextMessage()).put("type", "edit");
            ObjectNode edit = message.putObject("edit").put("original_message_id", messageId);
            edit.putObject("message").put("type", "text").set("text", words(text));
            deliver(message, false);
        }
    }

    public void unsends(String messageId) {
        synchronized (number) {
            ChatMessage old = own(messageId);
            replace(old, old.takenBack());
            ObjectNode message = envelope(number.nextMessage()).put("type", "revoke");
            message.putObject("revoke").put("original_message_id", messageId);
            deliver(message, false);
        }
    }

    /** @param emoji empty takes the reaction back */
    public void reacts(String messageId, String emoji) {
        synchronized (number) {
            ChatMessage old = find(messageId).orElseThrow(WhatsAppCustomer::noSuchMessage);
            replace(old, old.reacted(emoji));
            ObjectNode message = envelope(number.nextMessage()).put("type", "reaction");
            message.putObject("reaction").put("message_id", messageId).put("emoji", emoji);
            deliver(message, false);
        }
    }

    /** Opens the chat: every message of the shop's is read now. */
    public void reads() {
        synchronized (number) {
            for (ChatMessage message : List.copyOf(chat)) {
                if (message.fromShop() && !message.read()) {
                    replace(message, message.seen());
                    status(message.id(), message.wire(), "read", Optional.empty());
                }
            }
        }
    }

    public void blocks() {
        blocked = true;
        number.changed();
    }

    public void unblocks() {
        blocked = false;
        number.changed();
    }

    public void stopsMarketing() {
        synchronized (number) {
            ObjectNode change = number.change(this).put("field", "user_preferences");
            ((ObjectNode) change.path("value"))
                    .putArray("user_preferences")
                    .addObject()
                    .put("wa_id", phone)
                    .put("user_id", userId)
                    .put("category", "marketing_messages")
                    .put("value", "stop")
                    .put("timestamp", number.now());
            number.feed().add(change);
        }
    }

    /** Moves to another number; the user id changes with it. */
    public void changesNumber(String newPhone) {
        synchronized (number) {
            String oldUser = userId;
            String oldPhone = phone;
            phone = newPhone;
            userId = oldUser.substring(0, 3) + Math.abs(newPhone.hashCode() * 1_000_003L + 7);
            ObjectNode message = JSON.createObjectNode()
                    .put("from", oldPhone)
                    .put("from_user_id", oldUser)
                    .put("id", number.nextMessage())
                    .put("timestamp", String.valueOf(number.now()))
                    .put("type", "system");
            message.putObject("system")
                    .put("body", "User " + name + " changed from " + oldPhone + " to " + newPhone)
                    .put("wa_id", newPhone)
                    .put("user_id", userId)
                    .put("type", "user_changed_number");
            deliver(message, false);
        }
    }

    /** Somebody of the shop writes on the phone that shares the number. */
    public void hearsFromTheShopsPhone(String text) {
        synchronized (number) {
            ObjectNode echo = JSON.createObjectNode()
                    .put("from", number.phone().replaceAll("\\D", ""))
                    .put("to", phone)
                    .put("to_user_id", userId)
                    .put("id", number.nextMessage())
                    .put("timestamp", String.valueOf(number.now()))
                    .put("type", "text");
            echo.set("text", words(text));
            chat.add(ChatMessage.of(echo.path("id").asString(""), true, number.now(), echo));
            ObjectNode change = number.change(this).put("field", "smb_message_echoes");
            ((ObjectNode) change.path("value")).putArray("message_echoes").add(echo.deepCopy());
            number.feed().add(change);
            number.changed();
        }
    }

    /** The shop's turn: what it says lands here, or is refused later, as WhatsApp would. */
    void hears(String messageId, JsonNode call) {
        synchronized (number) {
            ObjectNode wire = (ObjectNode) call.deepCopy();
            if (call.path("type").asString("").equals("template")) {
                wire.put("shown", number.templates().shown(call.path("template")));
                var replies = wire.putArray("quick_replies");
                number.templates().quickReplies(call.path("template")).forEach(replies::add);
            }
            Optional<Integer> failure = failure(call);
            if (failure.isPresent()) {
                status(messageId, wire, "failed", failure);
                return;
            }
            status(messageId, wire, "sent", Optional.empty());
            chat.add(ChatMessage.of(messageId, true, number.now(), wire));
            typingSince = System.nanoTime() - TYPING_SHOWS;
            number.changed();
            status(messageId, wire, "delivered", Optional.empty());
        }
    }

    private Optional<Integer> failure(JsonNode call) {
        Optional<Integer> told = number.nextFailure();
        if (told.isPresent()) {
            return told;
        }
        if (blocked) {
            return Optional.of(131026);
        }
        boolean free = !call.path("type").asString("").equals("template");
        return free && !lastWrote.isAfter(number.open()) ? Optional.of(131047) : Optional.empty();
    }

    /** @return whether it comes faster than WhatsApp allows */
    boolean isFlooded() {
        return !pace.take();
    }

    void seesShopTyping() {
        synchronized (number) {
            typingSince = System.nanoTime();
            number.changed();
        }
    }

    void wasRead(String messageId) {
        synchronized (number) {
            int upTo = chat.indexOf(find(messageId)
                    .filter(message -> !message.fromShop())
                    .orElseThrow(() -> Refusal.parameter("message_id")));
            for (int place = 0; place <= upTo; place++) {
                if (!chat.get(place).fromShop()) {
                    chat.set(place, chat.get(place).seen());
                }
            }
            number.changed();
        }
    }

    void status(String messageId, JsonNode call, String word, Optional<Integer> error) {
        ObjectNode change = number.change(this);
        ObjectNode status = ((ObjectNode) change.path("value"))
                .putArray("statuses")
                .addObject()
                .put("id", messageId)
                .put("status", word)
                .put("timestamp", String.valueOf(number.now()));
        if (!hidden) {
            status.put("recipient_id", phone);
        }
        status.put("recipient_user_id", userId);
        call.path("biz_opaque_callback_data")
                .stringValueOpt()
                .ifPresent(ours -> status.put("biz_opaque_callback_data", ours));
        error.ifPresent(code -> {
            ObjectNode why = status.putArray("errors").addObject();
            why.put("code", code).put("title", Failures.title(code)).put("message", Failures.title(code));
            why.putObject("error_data").put("details", Failures.title(code));
        });
        number.feed().add(change);
    }

    Optional<ChatMessage> find(String messageId) {
        synchronized (number) {
            return chat.stream()
                    .filter(message -> message.id().equals(messageId))
                    .findFirst();
        }
    }

    private void replace(ChatMessage old, ChatMessage changed) {
        chat.set(chat.indexOf(old), changed);
        number.changed();
    }

    private ChatMessage own(String messageId) {
        return find(messageId).filter(message -> !message.fromShop()).orElseThrow(WhatsAppCustomer::noSuchMessage);
    }

    private static IllegalArgumentException noSuchMessage() {
        return new IllegalArgumentException("there is no such message");
    }

    ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode()
                .put("name", name)
                .put("language", language)
                .put("phone", phone)
                .put("userId", userId)
                .put("hidden", hidden)
                .put("blocked", blocked)
                .put("lastWrote", lastWrote.toString());
        var all = state.putArray("chat");
        chat.forEach(message -> all.addObject()
                .put("id", message.id())
                .put("fromShop", message.fromShop())
                .put("seconds", message.seconds())
                .put("reaction", message.reaction())
                .put("edited", message.edited())
                .put("unsent", message.unsent())
                .put("read", message.read())
                .set("wire", message.wire()));
        return state;
    }

    static WhatsAppCustomer restored(SimulatedNumber number, JsonNode state) {
        WhatsAppCustomer customer = new WhatsAppCustomer(
                number,
                state.path("name").asString(""),
                state.path("language").asString(""),
                state.path("phone").asString(""),
                state.path("userId").asString(""),
                state.path("hidden").asBoolean(false));
        customer.blocked = state.path("blocked").asBoolean(false);
        customer.lastWrote = Instant.parse(state.path("lastWrote").asString(Instant.EPOCH.toString()));
        state.path("chat")
                .forEach(one -> customer.chat.add(new ChatMessage(
                        one.path("id").asString(""),
                        one.path("fromShop").asBoolean(false),
                        one.path("seconds").asLong(0),
                        (ObjectNode) one.path("wire"),
                        one.path("reaction").asString(""),
                        one.path("edited").asBoolean(false),
                        one.path("unsent").asBoolean(false),
                        one.path("read").asBoolean(false))));
        return customer;
    }
}
