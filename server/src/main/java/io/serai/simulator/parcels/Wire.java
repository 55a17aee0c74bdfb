package io.serai.simulator.parcels;

import io.serai.simulator.parcels.SimulatedParcel.Seen;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One parcel as each of the services writes it. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Wire() {}

    static ObjectNode seventeen(SimulatedParcel parcel) {
        ObjectNode told = JSON.createObjectNode().put("number", parcel.number()).put("carrier", 100002);
        ObjectNode info = told.putObject("track_info");
        List<Seen> seen = parcel.seen();
        ObjectNode status = info.putObject("latest_status");
        status.put("status", seen.isEmpty() ? "NotFound" : seen.getLast().stage().seventeen);
        status.put(
                "sub_status", seen.isEmpty() ? "NotFound_Other" : seen.getLast().stage().seventeenFine);
        ObjectNode days = info.putObject("time_metrics").putObject("estimated_delivery_date");
        days.put("source", "Official");
        parcel.expected()
                .ifPresent(day -> days.put("from", day + "T00:00:00+02:00").put("to", day + "T23:59:59+02:00"));
        ObjectNode provider = info.putObject("tracking").putArray("providers").addObject();
        provider.putObject("provider").put("key", 100002).put("name", parcel.carrier());
        var events = provider.putArray("events");
        for (Seen one : seen.reversed()) {
            ObjectNode event = events.addObject()
                    .put("time_iso", one.at().toString())
                    .put(
                            "time_utc",
                            one.at().withOffsetSameInstant(ZoneOffset.UTC).format(SECONDS) + "Z")
                    .put("description", one.stage().text)
                    .put("location", one.place())
                    .put("stage", one.stage().seventeen)
                    .put("sub_status", one.stage().seventeenFine);
            event.putObject("address").put("country", one.country()).put("city", one.place());
        }
        return told;
    }

    static ObjectNode afterShip(SimulatedParcel parcel, String id) {
        ObjectNode tracking = JSON.createObjectNode()
                .put("id", id)
                .put("tracking_number", parcel.number())
                .put("slug", parcel.carrier().toLowerCase(java.util.Locale.ROOT));
        List<Seen> seen = parcel.seen();
        tracking.put("tag", seen.isEmpty() ? "Pending" : seen.getLast().stage().tag);
        tracking.put("subtag", seen.isEmpty() ? "Pending_001" : seen.getLast().stage().subtag);
        parcel.expected()
                .ifPresent(day -> tracking.putObject("latest_estimated_delivery")
                        .put("type", "specific")
                        .put("datetime", day.toString()));
        var checkpoints = tracking.putArray("checkpoints");
        for (Seen one : seen) {
            checkpoints
                    .addObject()
                    .put("checkpoint_time", one.at().toString())
                    .put("message", one.stage().text)
                    .put("city", one.place())
                    .put("country_region", one.country())
                    .put("tag", one.stage().tag)
                    .put("subtag", one.stage().subtag);
        }
        return tracking;
    }

    /** Times without an offset, by the place's clock: as DHL writes them. */
    static ObjectNode dhl(SimulatedParcel parcel, String service) {
        ObjectNode shipment = JSON.createObjectNode().put("id", parcel.number()).put("service", service);
        List<Seen> seen = parcel.seen();
        var events = shipment.putArray("events");
        for (Seen one : seen.reversed()) {
            dhlEvent(events.addObject(), one);
        }
        if (!seen.isEmpty()) {
            dhlEvent(shipment.putObject("status"), seen.getLast());
        }
        parcel.expected().ifPresent(day -> shipment.put("estimatedTimeOfDelivery", day + "T18:00:00"));
        return shipment;
    }

    private static void dhlEvent(ObjectNode event, Seen one) {
        event.put("timestamp", one.at().format(SECONDS))
                .put("statusCode", one.stage().dhl)
                .put("status", one.stage().name())
                .put("description", one.stage().text);
        event.putObject("location")
                .putObject("address")
                .put("addressLocality", one.place())
                .put("countryCode", one.country());
    }
}
