package io.serai.simulator.parcels;

import io.serai.simulator.parcels.TrackingDouble.Reply;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** DHL's unified tracking: one number a call; without its service, a number of two houses is answered with both parcels. */
final class DhlDoor {
    private final TrackingDouble world;

    DhlDoor(TrackingDouble world) {
        this.world = world;
    }

    Reply call(String path, @Nullable String key, Optional<String> number, Optional<String> service, boolean usedUp) {
        if (!Objects.equals(key, TrackingDouble.KEY)) {
            return new Reply(401, TrackingDouble.problem(401, "Unauthorized"));
        }
        if (usedUp) {
            return new Reply(429, TrackingDouble.problem(429, "Too many requests"));
        }
        Optional<SimulatedParcel> parcel = number.flatMap(world::find);
        if (!path.equals("/track/shipments")
                || parcel.isEmpty()
                || parcel.get().seen().isEmpty()) {
            return new Reply(404, TrackingDouble.problem(404, "No result found"));
        }
        ObjectNode answer = Wire.JSON.createObjectNode();
        var shipments = answer.putArray("shipments");
        if (service.isEmpty()) {
            shipments.add(Wire.dhl(
                    new SimulatedParcel("X" + parcel.get().number(), "DHL")
                            .is(Stage.DELIVERED, "2020-01-01T10:00:00Z", "Elsewhere", "US"),
                    "freight"));
        }
        shipments.add(Wire.dhl(parcel.get(), service.orElse("express")));
        return new Reply(200, answer);
    }
}
