package io.serai.crm.http;

import io.serai.channels.Webhook;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.sync.Looking;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where CRMs knock. The 200 means that what they said is durably stored. */
@RestController
@RequestMapping("/hooks/crm")
class CrmHookController {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final Connections connections;
    private final Looking looking;
    private final Clock clock;

    CrmHookController(Connections connections, Looking looking, Clock clock) {
        this.connections = connections;
        this.looking = looking;
        this.clock = clock;
    }

    @PostMapping("/{kind}/{key}")
    void receive(@PathVariable String kind, @PathVariable String key, HttpServletRequest request) throws IOException {
        Connection connection = connections
                .knocked(kind, key)
                .orElseThrow(() -> Problem.notFound("No CRM is connected at this address."));
        Webhook webhook = new Webhook(headers(request), body(request));
        CrmSystem system = connections.system(kind);
        if (!system.verify(connection, webhook, clock.instant())) {
            throw Problem.unauthenticated("The signature is not right.");
        }
        looking.told(connection.workspace(), connection.id(), system.told(connection, webhook));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(Problem.Code.TOO_LARGE, "A webhook has at most 1 MiB.");
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
}
