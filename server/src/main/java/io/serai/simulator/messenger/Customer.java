package io.serai.simulator.messenger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a phone, in a chat with one Page or Instagram account. */
public final class Customer {
    private static final long TYPING_SHOWS = Duration.ofSeconds(20).toNanos();

    private final SimulatedInbox inbox;
    private final String id;
    private final String name;
    private final String language;
    private final List<ChatMessage> chat = new ArrayList<>();
    private Optional<Instant> wroteAt = Optional.empty();
    private boolean blocked;
    private boolean seen;
    private long typingSince = System.nanoTime() - TYPING_SHOWS;

    Customer(SimulatedInbox inbox, String id, String name, String language) {
        this.inbox = inbox;
        this.id = id;
        this.name = name;
        this.language = language;
    }

    /** Scoped to this account. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public boolean blocked() {
        synchronized (inbox) {
            return blocked;
        }
    }

    public boolean seesTyping() {
        synchronized (inbox) {
            return System.nanoTime() - typingSince < TYPING_SHOWS;
        }
    }

    /** Whether the shop has marked the chat as seen since the customer wrote. */
    public boolean isSeen() {
        synchronized (inbox) {
            return seen;
        }
    }

    /** Both sides of the chat, oldest first. */
    public List<ChatMessage> chat() {
        synchronized (inbox) {
            return List.copyOf(chat);
        }
    }

    /** What the shop said, oldest first. */
    public List<ChatMessage> heard() {
        return chat().stream().filter(ChatMessage::fromShop).toList();
    }

    /** Waits for a message of the shop's. */
    public ChatMessage awaits(Predicate<ChatMessage> wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long version = inbox.version();
            Optional<ChatMessage> found = heard().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the shop said nothing like it within " + atMost + ", but: "
                        + heard().stream().map(ChatMessage::text).toList());
            }
            inbox.awaitChange(version, left);
        }
    }

    public String writes(String text) {
        return says(Wire.object().put("text", text));
    }

    /** Wrote a while ago; Meta tells of it only now. */
    public String wroteBefore(String text, Duration ago) {
        synchronized (inbox) {
            Instant then = inbox.clock().instant().minus(ago);
            Optional<Instant> before = wroteAt.filter(last -> last.isAfter(then));
            String mid = inbox.nextMid();
            ObjectNode message = Wire.object().put("mid", mid).put("text", text);
            wrote(ChatMessage.of(mid, false, then, message, ""));
            wroteAt = before.or(() -> Optional.of(then));
            ObjectNode event = Wire.object().put("timestamp", then.toEpochMilli());
            event.set("message", message);
            inbox.happened("messages", this, false, event);
            return mid;
        }
    }

    public String replies(String mid, String text) {
        existing(mid);
        ObjectNode message = Wire.object().put("text", text);
        message.set("reply_to", Wire.object().put("mid", mid));
        return says(message);
    }

    public String sendsFile(String fileName, String mimeType, byte[] bytes) {
        StoredFile file = inbox.keep(fileName, mimeType, bytes);
        return says(attached(Wire.kind(mimeType), Wire.object().put("url", inbox.address(file))));
    }

    public String sendsLocation(double latitude, double longitude) {
        ObjectNode payload = Wire.object();
        payload.set("coordinates", Wire.object().put("lat", latitude).put("long", longitude));
        return says(attached("location", payload));
    }

    /** The thumb beside the composer. */
    public String sendsThumb() {
        return says(attached("sticker", Wire.object().put("sticker_id", 369239263222822L)));
    }

    /** Instagram: the shop is mentioned in the customer's story. */
    public String mentionsInStory(byte[] picture) {
        StoredFile file = inbox.keep("story.jpg", "image/jpeg", picture);
        return says(attached("story_mention", Wire.object().put("url", inbox.address(file))));
    }

    /** Instagram: answers the shop's story. */
    public String repliesToStory(String text, byte[] picture) {
        StoredFile file = inbox.keep("story.jpg", "image/jpeg", picture);
        ObjectNode message = Wire.object().put("text", text);
        ObjectNode to = Wire.object();
        to.set("story", Wire.object().put("url", inbox.address(file)).put("id", file.id()));
        message.set("reply_to", to);
        return says(message);
    }

    private static ObjectNode attached(String type, ObjectNode payload) {
        ObjectNode attachment = Wire.object().put("type", type);
        attachment.set("payload", payload);
        ObjectNode message = Wire.object();
        message.putArray("attachments").add(attachment);
        return message;
    }

    /** A message of any kind. @param fields of the wire message, without its id */
    public String says(ObjectNode fields) {
        synchronized (inbox) {
            String mid = inbox.nextMid();
            ObjectNode message = Wire.object().put("mid", mid);
            message.setAll(fields);
            wrote(ChatMessage.of(mid, false, inbox.clock().instant(), message, ""));
            happened("messages", "message", message);
            return mid;
        }
    }

    private void wrote(ChatMessage message) {
        chat.add(message);
        wroteAt = Optional.of(inbox.clock().instant());
        seen = false;
        inbox.changed();
    }

    private void happened(String field, String kind, ObjectNode fact) {
        if (!blocked) {
            ObjectNode event = Wire.object();
            event.set(kind, fact);
            inbox.happened(field, this, false, event);
        }
    }

    /** Taps a quick reply or a button under a message of the shop's. */
    public String taps(String mid, String payload) {
        synchronized (inbox) {
            JsonNode wire = existing(mid).wire();
            for (JsonNode reply : wire.path("quick_replies")) {
                if (reply.path("payload").asString("").equals(payload)) {
                    ObjectNode message =
                            Wire.object().put("text", reply.path("title").asString(""));
                    message.set("quick_reply", Wire.object().put("payload", payload));
                    return says(message);
                }
            }
            String title = Shown.buttons(wire).stream()
                    .filter(button -> button.id().equals(payload))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the message has no such button"))
                    .label();
            return taps(title, payload, Optional.empty());
        }
    }

    /** Taps an ice breaker, a line of the menu, or "get started". @param ref of the link that led here */
    public String taps(String title, String payload, Optional<String> ref) {
        synchronized (inbox) {
            String mid = inbox.nextMid();
            ObjectNode postback =
                    Wire.object().put("mid", mid).put("title", title).put("payload", payload);
            ref.ifPresent(from -> postback.set("referral", link(from)));
            wrote(ChatMessage.of(
                    mid, false, inbox.clock().instant(), Wire.object().put("text", title), ""));
            happened("messaging_postbacks", "postback", postback);
            return mid;
        }
    }

    /** Comes back to the chat through a link of the shop's. */
    public void opensLink(String ref) {
        synchronized (inbox) {
            wroteAt = Optional.of(inbox.clock().instant());
            happened(inbox.ownLogin() ? "messaging_referral" : "messaging_referrals", "referral", link(ref));
        }
    }

    private static ObjectNode link(String ref) {
        return Wire.object().put("ref", ref).put("source", "SHORTLINK").put("type", "OPEN_THREAD");
    }

    public void edits(String mid, String text) {
        synchronized (inbox) {
            ChatMessage edited = own(mid).edited(text);
            replace(mid, edited);
            happened(
                    inbox.instagram() ? "message_edit" : "message_edits",
                    "message_edit",
                    Wire.object().put("mid", mid).put("text", text).put("num_edit", 1));
        }
    }

    public void unsends(String mid) {
        synchronized (inbox) {
            replace(mid, own(mid).takenBack());
            happened("messages", "message", Wire.object().put("mid", mid).put("is_deleted", true));
        }
    }

    /** @param emoji empty takes the reaction back */
    public void reacts(String mid, String emoji) {
        synchronized (inbox) {
            replace(mid, existing(mid).reacted(emoji));
            ObjectNode reaction = Wire.object().put("mid", mid).put("action", emoji.isEmpty() ? "unreact" : "react");
            if (!emoji.isEmpty()) {
                reaction.put("reaction", Wire.reaction(emoji)).put("emoji", emoji);
            }
            happened("message_reactions", "reaction", reaction);
        }
    }

    /** Looks at the chat. */
    public void reads() {
        synchronized (inbox) {
            Optional<ChatMessage> last =
                    chat.stream().filter(ChatMessage::fromShop).reduce((one, other) -> other);
            if (last.isEmpty()) {
                return;
            }
            if (inbox.instagram()) {
                happened(
                        "messaging_seen",
                        "read",
                        Wire.object().put("mid", last.get().mid()));
            } else {
                happened(
                        "message_reads",
                        "read",
                        Wire.object().put("watermark", inbox.clock().instant().toEpochMilli()));
            }
        }
    }

    public void blocks(boolean now) {
        synchronized (inbox) {
            blocked = now;
            inbox.changed();
        }
    }

    /** How long ago the customer did something that opens the window; empty when never. */
    Optional<Duration> silentFor() {
        synchronized (inbox) {
            return wroteAt.map(at -> Duration.between(at, inbox.clock().instant()));
        }
    }

    /** The shop's turn. */
    ChatMessage hears(ObjectNode message, String tag) {
        synchronized (inbox) {
            String mid = inbox.nextMid();
            ChatMessage heard = ChatMessage.of(mid, true, inbox.clock().instant(), message, tag);
            chat.add(heard);
            typingSince = System.nanoTime() - TYPING_SHOWS;
            inbox.changed();
            return heard;
        }
    }

    void seesTyping(boolean on) {
        synchronized (inbox) {
            typingSince = on ? System.nanoTime() : System.nanoTime() - TYPING_SHOWS;
            inbox.changed();
        }
    }

    void wasSeen() {
        synchronized (inbox) {
            seen = true;
            inbox.changed();
        }
    }

    boolean knows(String mid) {
        synchronized (inbox) {
            return chat.stream().anyMatch(message -> message.mid().equals(mid));
        }
    }

    private ChatMessage existing(String mid) {
        return chat().stream()
                .filter(message -> message.mid().equals(mid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such message"));
    }

    private ChatMessage own(String mid) {
        ChatMessage message = existing(mid);
        if (message.fromShop()) {
            throw new IllegalArgumentException("this message is the shop's");
        }
        return message;
    }

    private void replace(String mid, ChatMessage changed) {
        for (int place = 0; place < chat.size(); place++) {
            if (chat.get(place).mid().equals(mid)) {
                chat.set(place, changed);
            }
        }
        inbox.changed();
    }

    ObjectNode snapshot() {
        ObjectNode state = Wire.object()
                .put("id", id)
                .put("name", name)
                .put("language", language)
                .put("blocked", blocked)
                .put("wrote_at", wroteAt.map(Instant::toString).orElse(""));
        var all = state.putArray("chat");
        chat.forEach(message -> all.addObject()
                .put("mid", message.mid())
                .put("from_shop", message.fromShop())
                .put("at", message.at().toString())
                .put("reaction", message.reaction())
                .put("tag", message.tag())
                .put("edited", message.edited())
                .put("unsent", message.unsent())
                .set("wire", message.wire()));
        return state;
    }

    static Customer restored(SimulatedInbox inbox, ObjectNode state) {
        Customer customer = new Customer(
                inbox,
                state.path("id").asString(""),
                state.path("name").asString(""),
                state.path("language").asString(""));
        customer.blocked = state.path("blocked").asBoolean(false);
        String wrote = state.path("wrote_at").asString("");
        customer.wroteAt = wrote.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(wrote));
        state.path("chat")
                .forEach(one -> customer.chat.add(new ChatMessage(
                        one.path("mid").asString(""),
                        one.path("from_shop").asBoolean(false),
                        Instant.parse(one.path("at").asString("")),
                        (ObjectNode) one.path("wire"),
                        one.path("reaction").asString(""),
                        one.path("tag").asString(""),
                        one.path("edited").asBoolean(false),
                        one.path("unsent").asBoolean(false))));
        return customer;
    }
}
