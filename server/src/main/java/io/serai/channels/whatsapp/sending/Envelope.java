package io.serai.channels.whatsapp.sending;

import io.serai.channels.OutboundMessage;
import io.serai.channels.whatsapp.protocol.Numbers;
import java.util.HashMap;
import java.util.Map;

/** What every message carries besides what it says. */
final class Envelope {
    private Envelope() {}

    static Map<String, Object> around(Map<String, Object> fields, OutboundMessage message, int place, int parts) {
        Map<String, Object> call = new HashMap<>(fields);
        call.put("messaging_product", "whatsapp");
        call.put("recipient_type", "individual");
        String to = message.to().value();
        call.put(Numbers.isUserId(to) ? "recipient" : "to", to);
        // comes back with every state: so a message is found even when the answer to this call is lost
        call.put("biz_opaque_callback_data", message.id() + (place == parts - 1 ? "" : "/" + place));
        if (place == 0) {
            message.quoted()
                    .filter(quoted -> quoted.value().startsWith("wamid."))
                    .ifPresent(quoted -> call.put(
                            "context", Map.of("message_id", quoted.value().replaceFirst("#\\d+$", ""))));
        }
        return call;
    }
}
