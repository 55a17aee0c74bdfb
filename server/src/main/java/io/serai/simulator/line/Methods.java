package io.serai.simulator.line;

import static io.serai.simulator.line.SimulatedChannel.JSON;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each path does, and what it refuses. */
final class Methods {
    private Methods() {}

    /** @param retryKey of the header */
    record Call(String method, String path, JsonNode body, Optional<String> retryKey) {}

    static ObjectNode call(SimulatedChannel channel, Call call) throws InterruptedException {
        if (call.path().startsWith("/v2/bot/profile/")) {
            return profile(channel, call.path().substring("/v2/bot/profile/".length()));
        }
        return switch (call.method() + " " + call.path()) {
            case "GET /v2/bot/info" -> info(channel);
            case "POST /v2/bot/message/reply" -> reply(channel, call.body());
            case "POST /v2/bot/message/push" -> push(channel, call);
            case "GET /v2/bot/message/quota" -> quota(channel);
            case "GET /v2/bot/message/quota/consumption" ->
                JSON.createObjectNode().put("totalUsage", channel.pushed());
            case "PUT /v2/bot/channel/webhook/endpoint" -> {
                channel.deliveries().deliverTo(call.body().path("endpoint").asString(""));
                yield JSON.createObjectNode();
            }
            case "GET /v2/bot/channel/webhook/endpoint" -> endpoint(channel);
            case "POST /v2/bot/channel/webhook/test" -> test(channel, call.body());
            case "POST /v2/bot/chat/loading/start" -> loading(channel, call.body());
            case "POST /v2/bot/chat/markAsRead" -> read(channel, call.body());
            default -> throw new Refusal(404, "Not found");
        };
    }

    private static ObjectNode info(SimulatedChannel channel) {
        return JSON.createObjectNode()
                .put("userId", channel.userId())
                .put("basicId", channel.basicId())
                .put("displayName", channel.name())
                .put("chatMode", "bot")
                .put("markAsReadMode", "auto");
    }

    private static ObjectNode profile(SimulatedChannel channel, String id) {
        LineCustomer customer =
                channel.customer(id).filter(one -> !one.blocked()).orElseThrow(() -> new Refusal(404, "Not found"));
        ObjectNode profile = JSON.createObjectNode().put("userId", id).put("displayName", customer.name());
        return customer.language().isEmpty() ? profile : profile.put("language", customer.language());
    }

    private static ObjectNode reply(SimulatedChannel channel, JsonNode body) {
        List<ObjectNode> messages = Outgoing.messages(body, channel.rules());
        String token = body.path("replyToken").asString("");
        LineCustomer customer = channel.useReplyToken(token).orElseThrow(Refusal::replyToken);
        return sent(show(customer, messages));
    }

    private static ObjectNode push(SimulatedChannel channel, Call call) {
        List<ObjectNode> messages = Outgoing.messages(call.body(), channel.rules());
        Optional<ArrayNode> before = call.retryKey().flatMap(channel::doneBefore);
        if (before.isPresent()) {
            Refusal conflict = new Refusal(409, "The retry key is already accepted");
            conflict.body.set("sentMessages", before.get());
            throw conflict;
        }
        String to = call.body().path("to").asString("");
        if (!to.matches("[UCR][0-9a-f]{32}")) {
            throw new Refusal(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
        }
        LineCustomer customer = channel.customer(to).orElseThrow(() -> new Refusal(400, "Failed to send messages"));
        channel.push(messages.size());
        ArrayNode shown = show(customer, messages);
        call.retryKey().ifPresent(key -> channel.done(key, shown));
        return sent(shown);
    }

    private static ArrayNode show(LineCustomer customer, List<ObjectNode> messages) {
        ArrayNode sent = JSON.createArrayNode();
        messages.forEach(message -> {
            String id = customer.hears(message);
            ObjectNode one = sent.addObject().put("id", id);
            if (message.path("type").asString("").matches("text|sticker|image|video|flex")) {
                one.put("quoteToken", "q" + id);
            }
        });
        return sent;
    }

    private static ObjectNode sent(ArrayNode messages) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("sentMessages", messages);
        return answer;
    }

    private static ObjectNode quota(SimulatedChannel channel) {
        long limit = channel.rules().quota();
        return limit < 0
                ? JSON.createObjectNode().put("type", "none")
                : JSON.createObjectNode().put("type", "limited").put("value", limit);
    }

    private static ObjectNode endpoint(SimulatedChannel channel) {
        URI endpoint =
                channel.deliveries().endpoint().orElseThrow(() -> new Refusal(404, "Webhook endpoint not found"));
        return JSON.createObjectNode()
                .put("endpoint", endpoint.toString())
                .put("active", channel.deliveries().active());
    }

    /** Sends a webhook without events, as the console's button does. */
    private static ObjectNode test(SimulatedChannel channel, JsonNode body) throws InterruptedException {
        URI address = body.path("endpoint")
                .stringValueOpt()
                .map(Deliveries::address)
                .or(() -> channel.deliveries().endpoint())
                .orElseThrow(() -> new Refusal(404, "Webhook endpoint not found"));
        ObjectNode empty = JSON.createObjectNode().put("destination", channel.userId());
        empty.putArray("events");
        int status = channel.deliveries().post(address, empty);
        boolean fine = status / 100 == 2;
        return JSON.createObjectNode()
                .put("success", fine)
                .put("timestamp", channel.now().toString())
                .put("statusCode", status)
                .put("reason", fine ? "OK" : status == 0 ? "COULD_NOT_CONNECT" : "ERROR_STATUS_CODE")
                .put("detail", Integer.toString(status));
    }

    private static ObjectNode loading(SimulatedChannel channel, JsonNode body) {
        int seconds = body.path("loadingSeconds").asInt(20);
        if (seconds < 5 || seconds > 60 || seconds % 5 != 0) {
            throw Refusal.property("loadingSeconds", "Must be a multiple of 5 between 5 and 60");
        }
        channel.customer(body.path("chatId").asString(""))
                .orElseThrow(() -> Refusal.property("chatId", "Invalid chatId"))
                .sees(seconds);
        return JSON.createObjectNode();
    }

    private static ObjectNode read(SimulatedChannel channel, JsonNode body) {
        String token = body.path("markAsReadToken").asString("");
        channel.customers().stream()
                .filter(customer -> token.startsWith("r") && customer.wrote(token.substring(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "Invalid markAsReadToken"))
                .seesReadMark();
        return JSON.createObjectNode();
    }
}
