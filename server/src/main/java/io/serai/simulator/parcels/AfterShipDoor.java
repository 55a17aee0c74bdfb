package io.serai.simulator.parcels;

import io.serai.simulator.parcels.TrackingDouble.Reply;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AfterShip: a tracking is made once, 4003 when it exists; asked for by its number. */
final class AfterShipDoor {
    private final TrackingDouble world;

    AfterShipDoor(TrackingDouble world) {
        this.world = world;
    }

    Reply call(String call, @Nullable String key, Optional<String> numbers, JsonNode body, boolean usedUp) {
        if (!Objects.equals(key, TrackingDouble.KEY)) {
            return new Reply(401, meta(401));
        }
        return switch (call) {
            case "GET /trackings" -> list(numbers);
            case "POST /trackings" -> make(body.path("tracking_number").asString(""), usedUp);
            default -> new Reply(404, meta(404));
        };
    }

    private Reply list(Optional<String> numbers) {
        ObjectNode answer = meta(200);
        var trackings = answer.putObject("data").putArray("trackings");
        numbers.stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(",")))
                .filter(number -> world.isRegistered("aftership", number))
                .flatMap(number -> world.find(number).stream())
                .forEach(parcel -> trackings.add(Wire.afterShip(parcel, "t-" + parcel.number())));
        return new Reply(200, answer);
    }

    private Reply make(String number, boolean usedUp) {
        if (usedUp) {
            return new Reply(400, meta(4008));
        }
        if (!number.matches("[0-9A-Z-]{5,60}")) {
            return new Reply(400, meta(4005));
        }
        if (!world.register("aftership", number)) {
            return new Reply(400, meta(4003));
        }
        ObjectNode answer = meta(201);
        answer.set(
                "data",
                Wire.afterShip(
                        world.find(number).orElseGet(() -> new SimulatedParcel(number, "unknown")), "t-" + number));
        return new Reply(201, answer);
    }

    private static ObjectNode meta(int code) {
        ObjectNode answer = Wire.JSON.createObjectNode();
        answer.putObject("meta").put("code", code);
        return answer;
    }
}
