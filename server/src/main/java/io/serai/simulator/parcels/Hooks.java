package io.serai.simulator.parcels;

import io.serai.simulator.parcels.TrackingDouble.Hook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** What the services send when something happened, signed as they sign. */
final class Hooks {
    private Hooks() {}

    static Hook of(String service, SimulatedParcel parcel) {
        return service.equals("17track") ? seventeen(parcel) : afterShip(parcel);
    }

    private static Hook seventeen(SimulatedParcel parcel) {
        ObjectNode body = Wire.JSON.createObjectNode().put("event", "TRACKING_UPDATED");
        body.set("data", Wire.seventeen(parcel).put("tag", ""));
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] signed = MessageDigest.getInstance("SHA-256")
                    .digest((body + "/" + TrackingDouble.KEY).getBytes(StandardCharsets.UTF_8));
            return new Hook(Map.of("sign", HexFormat.of().formatHex(signed)), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Hook afterShip(SimulatedParcel parcel) {
        ObjectNode body = Wire.JSON
                .createObjectNode()
                .put("ts", 1_780_000_000)
                .put("event", "tracking_update")
                .put("event_id", "e-" + parcel.number() + "-" + parcel.seen().size())
                .put("is_tracking_first_tag", false);
        body.set("msg", Wire.afterShip(parcel, "t-" + parcel.number()));
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TrackingDouble.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Hook(
                    Map.of("aftership-hmac-sha256", Base64.getEncoder().encodeToString(mac.doFinal(bytes))), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
