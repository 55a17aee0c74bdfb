package io.serai.simulator.whatsapp;

import static io.serai.simulator.whatsapp.SimulatedNumber.JSON;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The edge {@code messages}: what is said, read marks and typing. */
final class Messages {
    private Messages() {}

    static ObjectNode take(SimulatedNumber number, JsonNode call) {
        return call.path("status").asString("").equals("read") ? mark(number, call) : say(number, call);
    }

    private static ObjectNode mark(SimulatedNumber number, JsonNode call) {
        String id = call.path("message_id").asString("");
        WhatsAppCustomer customer = number.customers().stream()
                .filter(one -> one.find(id).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("message_id"));
        customer.wasRead(id);
        if (call.path("typing_indicator").path("type").asString("").equals("text")) {
            customer.seesShopTyping();
        }
        return JSON.createObjectNode().put("success", true);
    }

    private static ObjectNode say(SimulatedNumber number, JsonNode call) {
        Outgoing.check(number, call);
        Optional<WhatsAppCustomer> receiver = number.receiver(call);
        if (!number.takesMore()) {
            throw new Refusal(429, 130429, "(#130429) Rate limit hit", "Message failed to send because of throughput");
        }
        if (receiver.map(WhatsAppCustomer::isFlooded).orElse(false)) {
            throw new Refusal(429, 131056, "(#131056) (Business Account, Consumer Account) pair rate limit hit", "");
        }
        String id = number.nextMessage();
        String input = call.path("to").asString(call.path("recipient").asString(""));
        ObjectNode answer = answer(id, input, receiver);
        // whoever is not on WhatsApp is not known before: only a status would tell, and there is nobody to tell it of
        receiver.ifPresent(customer -> customer.hears(id, call));
        return answer;
    }

    private static ObjectNode answer(String id, String input, Optional<WhatsAppCustomer> receiver) {
        ObjectNode answer = JSON.createObjectNode().put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject().put("input", input);
        receiver.ifPresent(customer -> contact.put("wa_id", customer.phone()).put("user_id", customer.userId()));
        answer.putArray("messages").addObject().put("id", id).put("message_status", "accepted");
        return answer;
    }
}
