package io.serai.simulator.parcels;

import io.serai.simulator.parcels.TrackingDouble.Reply;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 17TRACK v2.2: arrays of at most 40, a verdict for each number; what is not registered is not told. */
final class SeventeenDoor {
    private static final int MOST = 40;

    private final TrackingDouble world;

    SeventeenDoor(TrackingDouble world) {
        this.world = world;
    }

    Reply call(String path, @Nullable String token, JsonNode body, boolean usedUp) {
        if (!Objects.equals(token, TrackingDouble.KEY)) {
            return new Reply(200, Wire.JSON.createObjectNode().put("code", -18010002));
        }
        if (path.equals("/getquota")) {
            return new Reply(200, answer());
        }
        if (!body.isArray() || body.isEmpty() || body.size() > MOST) {
            return new Reply(200, Wire.JSON.createObjectNode().put("code", -18010014));
        }
        ObjectNode answer = answer();
        for (JsonNode one : body) {
            String number = one.path("number").asString("");
            switch (path) {
                case "/register" -> register(answer, number, usedUp);
                case "/gettrackinfo" -> info(answer, number);
                default -> {
                    return new Reply(404, Wire.JSON.createObjectNode());
                }
            }
        }
        return new Reply(200, answer);
    }

    private void register(ObjectNode answer, String number, boolean usedUp) {
        if (usedUp) {
            reject(answer, number, -18019908);
        } else if (!number.matches("[0-9A-Z-]{5,50}")) {
            reject(answer, number, -18010012);
        } else if (!world.register("17track", number)) {
            reject(answer, number, -18019901);
        } else {
            list(answer, "accepted").addObject().put("number", number).put("origin", 1);
        }
    }

    private void info(ObjectNode answer, String number) {
        Optional<SimulatedParcel> parcel = world.find(number);
        if (!world.isRegistered("17track", number)) {
            reject(answer, number, -18019902);
        } else if (parcel.isEmpty() || parcel.get().seen().isEmpty()) {
            reject(answer, number, -18019909);
        } else {
            list(answer, "accepted").add(Wire.seventeen(parcel.get()));
        }
    }

    private static void reject(ObjectNode answer, String number, int code) {
        list(answer, "rejected")
                .addObject()
                .put("number", number)
                .putObject("error")
                .put("code", code)
                .put("message", "refused");
    }

    private static ObjectNode answer() {
        ObjectNode answer = Wire.JSON.createObjectNode().put("code", 0);
        answer.putObject("data").putArray("accepted");
        answer.withObject("/data").putArray("rejected");
        return answer;
    }

    private static ArrayNode list(ObjectNode answer, String name) {
        return (ArrayNode) answer.path("data").path(name);
    }
}
