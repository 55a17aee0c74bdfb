package io.serai.orders.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.channels.Webhook;
import io.serai.orders.internal.hooks.Deliveries;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.source.Connection;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where shops knock. The 200 means that what they said is durably stored. */
@RestController
@RequestMapping("/hooks/shops")
class ShopHookController {
    private static final int LARGEST_BODY = 3 * 1024 * 1024;

    private final Sources sources;
    private final Deliveries deliveries;
    private final MeterRegistry meters;

    ShopHookController(Sources sources, Deliveries deliveries, MeterRegistry meters) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.meters = meters;
    }

    @PostMapping("/{kind}/{key}")
    void receive(@PathVariable String kind, @PathVariable String key, HttpServletRequest request) throws IOException {
        Connection connection = sources.knocked(kind, key)
                .orElseThrow(
                        () -> refused("unknown_source", Problem.notFound("No shop is connected at this address.")));
        Webhook webhook = new Webhook(headers(request), body(request));
        if (!sources.kind(connection).verify(connection, webhook)) {
            throw refused("unsigned", Problem.unauthenticated("The signature is not right."));
        }
        deliveries.accept(connection, webhook);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw refused("too_large", new Problem(Problem.Code.TOO_LARGE, "A webhook has at most 3 MiB."));
        }
        return body;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }

    private Problem refused(String why, Problem problem) {
        meters.counter("serai.webhooks.refused", "channel", "shop", "reason", why)
                .increment();
        return problem;
    }
}
