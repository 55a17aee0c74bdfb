package io.serai.simulator.line;

import static io.serai.simulator.line.SimulatedChannel.JSON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a phone, in a chat with one official account. */
public final class LineCustomer {
    private final SimulatedChannel channel;
    private final String id;
    private final String name;
    private final String language;
    private final List<LineMessage> chat = new ArrayList<>();
    private boolean blocked;
    private Instant typingUntil = Instant.EPOCH;
    private boolean read;

    LineCustomer(SimulatedChannel channel, String id, String name, String language) {
        this.channel = channel;
        this.id = id;
        this.name = name;
        this.language = language;
    }

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
        synchronized (channel) {
            return blocked;
        }
    }

    /** Whether the loading animation is shown. */
    public boolean seesTyping() {
        synchronized (channel) {
            return channel.now().isBefore(typingUntil);
        }
    }

    /** Whether the shop marked the chat as read. */
    public boolean seesRead() {
        synchronized (channel) {
            return read;
        }
    }

    /** Both sides of the chat, oldest first. */
    public List<LineMessage> chat() {
        synchronized (channel) {
            return List.copyOf(chat);
        }
    }

    /** What the shop said, oldest first. */
    public List<LineMessage> heard() {
        return chat().stream().filter(LineMessage::fromShop).toList();
    }

    /** Waits for a message of the shop's. */
    public LineMessage awaits(Predicate<LineMessage> wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long version = channel.version();
            Optional<LineMessage> found = heard().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the shop said nothing like it within " + atMost + ", but: "
                        + heard().stream().map(LineMessage::text).toList());
            }
            channel.awaitChange(version, left);
        }
    }

    public String writes(String text) {
        return says(
                channel.nextId(), JSON.createObjectNode().put("type", "text").put("text", text));
    }

    public String replies(String to, String text) {
        return says(
                channel.nextId(),
                JSON.createObjectNode().put("type", "text").put("text", text).put("quotedMessageId", to));
    }

    /** @param kind {@code image}, {@code video}, {@code audio} or {@code file} */
    public String sendsFile(String kind, String fileName, String mimeType, byte[] bytes) {
        return sendsFile(kind, fileName, mimeType, bytes, 0);
    }

    /** @param preparing how often LINE answers that it is still preparing the file */
    public String sendsFile(String kind, String fileName, String mimeType, byte[] bytes, int preparing) {
        String message = channel.keep(new SimulatedChannel.SimulatedFile(fileName, mimeType, bytes, preparing));
        ObjectNode wire = JSON.createObjectNode().put("type", kind);
        if (kind.equals("file")) {
            wire.put("fileName", fileName).put("fileSize", bytes.length);
        } else {
            wire.putObject("contentProvider").put("type", "line");
        }
        return says(message, kind.matches("video|audio") ? wire.put("duration", 3000) : wire);
    }

    public String sendsSticker(String packageId, String stickerId, String... keywords) {
        ObjectNode wire = JSON.createObjectNode()
                .put("type", "sticker")
                .put("packageId", packageId)
                .put("stickerId", stickerId)
                .put("stickerResourceType", "STATIC");
        List.of(keywords).forEach(word -> wire.withArray("keywords").add(word));
        return says(channel.nextId(), wire);
    }

    public String sendsLocation(double latitude, double longitude) {
        return says(
                channel.nextId(),
                JSON.createObjectNode()
                        .put("type", "location")
                        .put("latitude", latitude)
                        .put("longitude", longitude));
    }

    private String says(String message, ObjectNode wire) {
        synchronized (channel) {
            wire.put("id", message).put("quoteToken", "q" + message).put("markAsReadToken", "r" + message);
            chat.add(new LineMessage(message, false, channel.now(), wire, false));
            read = false;
            if (!blocked) {
                ObjectNode event = event("message").put("replyToken", channel.replyToken(this));
                event.set("message", wire.deepCopy());
                deliver(event);
            }
            channel.changed();
            return message;
        }
    }

    /** @param data of a button that one of the shop's messages has */
    public void taps(String messageId, String data) {
        synchronized (channel) {
            LineMessage menu = find(messageId);
            LineMessage.Button button = menu.buttons().stream()
                    .filter(one -> one.data().equals(data) && one.uri().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the message has no such button"));
            ObjectNode shown = JSON.createObjectNode().put("type", "text").put("text", button.label());
            chat.add(new LineMessage(channel.nextId(), false, channel.now(), shown, false));
            ObjectNode event = event("postback").put("replyToken", channel.replyToken(this));
            event.putObject("postback").put("data", data);
            deliver(event);
            channel.changed();
        }
    }

    public void unsends(String messageId) {
        synchronized (channel) {
            LineMessage message = find(messageId);
            if (message.fromShop()) {
                throw new IllegalArgumentException("only one's own messages can be taken back");
            }
            chat.set(chat.indexOf(message), message.takenBack());
            ObjectNode event = event("unsend");
            event.putObject("unsend").put("messageId", messageId);
            deliver(event);
            channel.changed();
        }
    }

    public void blocks() {
        synchronized (channel) {
            if (!blocked) {
                deliver(event("unfollow"));
            }
            blocked = true;
            channel.changed();
        }
    }

    public void unblocks() {
        synchronized (channel) {
            if (blocked) {
                ObjectNode event = event("follow").put("replyToken", channel.replyToken(this));
                event.putObject("follow").put("isUnblocked", true);
                deliver(event);
            }
            blocked = false;
            channel.changed();
        }
    }

    private ObjectNode event(String type) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", type)
                .put("mode", "active")
                .put("timestamp", channel.now().toEpochMilli())
                .put("webhookEventId", "01" + SimulatedChannel.random(12).toUpperCase(java.util.Locale.ROOT));
        event.putObject("source").put("type", "user").put("userId", id);
        event.putObject("deliveryContext").put("isRedelivery", false);
        return event;
    }

    private void deliver(ObjectNode event) {
        channel.deliveries().add(id, event);
    }

    /** The shop's turn: a blocked account's messages are taken and never shown, as LINE does it. */
    String hears(ObjectNode message) {
        synchronized (channel) {
            String number = channel.nextId();
            if (!blocked) {
                chat.add(new LineMessage(number, true, channel.now(), message, false));
                typingUntil = Instant.EPOCH;
                channel.changed();
            }
            return number;
        }
    }

    void sees(int loadingSeconds) {
        synchronized (channel) {
            typingUntil = channel.now().plusSeconds(loadingSeconds);
            channel.changed();
        }
    }

    void seesReadMark() {
        synchronized (channel) {
            read = true;
            channel.changed();
        }
    }

    boolean wrote(String messageId) {
        return chat().stream()
                .anyMatch(message -> !message.fromShop() && message.id().equals(messageId));
    }

    private LineMessage find(String messageId) {
        return chat.stream()
                .filter(message -> message.id().equals(messageId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such message"));
    }

    ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("language", language)
                .put("blocked", blocked);
        var all = state.putArray("chat");
        chat.forEach(message -> all.addObject()
                .put("id", message.id())
                .put("fromShop", message.fromShop())
                .put("at", message.at().toString())
                .put("unsent", message.unsent())
                .set("wire", message.wire()));
        return state;
    }

    static LineCustomer restored(SimulatedChannel channel, ObjectNode state) {
        LineCustomer customer = new LineCustomer(
                channel,
                state.path("id").asString(),
                state.path("name").asString(""),
                state.path("language").asString(""));
        customer.blocked = state.path("blocked").asBoolean(false);
        state.path("chat")
                .forEach(one -> customer.chat.add(new LineMessage(
                        one.path("id").asString(""),
                        one.path("fromShop").asBoolean(false),
                        Instant.parse(one.path("at").asString()),
                        (ObjectNode) one.path("wire"),
                        one.path("unsent").asBoolean(false))));
        return customer;
    }
}
