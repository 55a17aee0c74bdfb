package io.serai.simulator.messenger;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /me/messages}: checked against the documented limits and the policy, then heard by the customer. */
final class SendApi {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final long LARGEST_FILE = 25L * 1024 * 1024;
    private static final long LARGEST_IMAGE = 8L * 1024 * 1024;

    private SendApi() {}

    static ObjectNode upload(SimulatedInbox inbox, Parameters given) {
        if (inbox.instagram() && !given.text("platform").equals("instagram")) {
            throw Refusal.parameter("Param platform must be instagram");
        }
        String kind = given.object("message").path("attachment").path("type").asString("");
        StoredFile file = given.file()
                .filter(it -> it.bytes().length > 0)
                .orElseThrow(() -> Refusal.parameter("No file data found"));
        if (file.bytes().length > LARGEST_FILE || kind.equals("image") && file.bytes().length > LARGEST_IMAGE) {
            throw new Refusal(400, 100, 2018109, "(#100) Attachment size exceeds allowable limit");
        }
        if (!kind.equals("file") && !Wire.kind(file.mimeType()).equals(kind)) {
            throw new Refusal(
                    400, 100, 2018047, "(#100) Upload attachment failure: the type does not match the attachment");
        }
        if (inbox.instagram() && kind.equals("file") && !file.mimeType().equals("application/pdf")) {
            throw Refusal.parameter("Unsupported attachment type");
        }
        return Wire.object()
                .put(
                        "attachment_id",
                        inbox.keep(file.name(), file.mimeType(), file.bytes()).id());
    }

    static ObjectNode send(SimulatedInbox inbox, Parameters given) throws InterruptedException {
        if (given.has("message") && given.has("sender_action")) {
            throw new Refusal(400, 100, 2018145, "(#100) Only one of message and sender_action may be given");
        }
        Customer customer = inbox.customer(given.object("recipient").path("id").asString(""))
                .orElseThrow(Refusal::nobody);
        if (given.has("sender_action")) {
            return act(customer, given.text("sender_action"));
        }
        JsonNode message = given.object("message");
        Checks.message(message, inbox.instagram());
        allowed(inbox, customer, given);
        quoted(customer, given);
        inbox.pace();
        ChatMessage heard = customer.hears(shown(inbox, (ObjectNode) message, given), given.text("tag"));
        told(inbox, customer, heard);
        inbox.echoed();
        return Wire.object().put("recipient_id", customer.id()).put("message_id", heard.mid());
    }

    private static ObjectNode act(Customer customer, String action) {
        switch (action) {
            case "typing_on" -> customer.seesTyping(true);
            case "typing_off" -> customer.seesTyping(false);
            case "mark_seen" -> customer.wasSeen();
            default -> throw Refusal.parameter("Param sender_action is invalid");
        }
        return Wire.object().put("recipient_id", customer.id());
    }

    private static void allowed(SimulatedInbox inbox, Customer customer, Parameters given) {
        String type = given.text("messaging_type");
        String tag = given.text("tag");
        if (!type.matches("RESPONSE|UPDATE|MESSAGE_TAG") || type.equals("MESSAGE_TAG") == tag.isEmpty()) {
            throw Refusal.parameter("Param messaging_type and tag do not go together");
        }
        if (customer.blocked()) {
            throw Refusal.unavailable();
        }
        Duration silent = customer.silentFor().orElseThrow(Refusal::window);
        Duration open = tag.equals("HUMAN_AGENT") ? WEEK : DAY;
        if (silent.compareTo(open) > 0) {
            throw Refusal.window();
        }
        if (!tag.isEmpty() && !tag.equals("HUMAN_AGENT")) {
            throw Refusal.parameter("Param tag is invalid");
        }
    }

    private static void quoted(Customer customer, Parameters given) {
        String mid = given.object("reply_to").path("mid").asString("");
        if (!mid.isEmpty() && !customer.knows(mid)) {
            throw Refusal.parameter("Param reply_to[mid] is not a message of this conversation");
        }
    }

    /** As it stands in the chat: a file by its address, and what it answers. */
    private static ObjectNode shown(SimulatedInbox inbox, ObjectNode message, Parameters given) {
        ObjectNode shown = message.deepCopy();
        String attachment =
                message.path("attachment").path("payload").path("attachment_id").asString("");
        if (!attachment.isEmpty()) {
            StoredFile file = inbox.file(attachment)
                    .orElseThrow(() -> new Refusal(400, 100, 2018074, "(#100) Invalid attachment id"));
            ((ObjectNode) shown.path("attachment").path("payload")).put("url", inbox.address(file));
        }
        if (given.has("reply_to")) {
            shown.set("reply_to", given.object("reply_to"));
        }
        return shown;
    }

    /** The echo, and that it was delivered. */
    private static void told(SimulatedInbox inbox, Customer customer, ChatMessage heard) {
        ObjectNode echo =
                Wire.object().put("mid", heard.mid()).put("is_echo", true).put("app_id", inbox.appId());
        JsonNode wire = heard.wire();
        for (String field : new String[] {"text", "metadata", "quick_replies", "reply_to"}) {
            if (wire.has(field)) {
                echo.set(field, wire.path(field));
            }
        }
        if (wire.has("attachment")) {
            ObjectNode attachment = (ObjectNode) wire.path("attachment").deepCopy();
            ((ObjectNode) attachment.path("payload")).remove("attachment_id");
            echo.putArray("attachments").add(attachment);
        }
        ObjectNode event = Wire.object();
        event.set("message", echo);
        inbox.happened(inbox.instagram() ? "messages" : "message_echoes", customer, true, event);
        if (!inbox.instagram()) {
            ObjectNode delivery = Wire.object();
            delivery.putArray("mids").add(heard.mid());
            delivery.put("watermark", heard.at().toEpochMilli());
            ObjectNode delivered = Wire.object();
            delivered.set("delivery", delivery);
            inbox.happened("message_deliveries", customer, false, delivered);
        }
    }
}
