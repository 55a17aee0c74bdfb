package io.serai.orders.internal.parcels.http;

import io.serai.channels.Webhook;
import io.serai.orders.internal.parcels.TrackingDesk;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tracking services knock. The 200 means that what they told is stored; told again, or late, it changes nothing. */
@RestController
class ParcelHooksController {
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final TrackingDesk desk;

    ParcelHooksController(TrackingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/hooks/parcels/{workspace}/{kind}")
    void told(@PathVariable String workspace, @PathVariable String kind, HttpServletRequest request)
            throws IOException {
        desk.told(new WorkspaceId(Ids.parse(workspace)), ParcelsController.kind(kind), webhook(request));
    }

    private static Webhook webhook(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(Problem.Code.TOO_LARGE, "A webhook has at most 2 MiB.");
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return new Webhook(headers, body);
    }
}
