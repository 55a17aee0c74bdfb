package io.serai.channels.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.Webhook;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the platforms knock: steps 1 to 4 of a message's path. The 200 means that everything in the body is durably stored. */
@RestController
@RequestMapping("/hooks")
class WebhookController {
    private static final int LARGEST_BODY = 3 * 1024 * 1024;

    private final Channels channels;
    private final Map<ChannelKind, ChannelAdapter> adapters;
    private final MeterRegistry meters;

    WebhookController(Channels channels, List<ChannelAdapter> adapters, MeterRegistry meters) {
        this.channels = channels;
        this.adapters = adapters.stream().collect(Collectors.toMap(ChannelAdapter::kind, adapter -> adapter));
        this.meters = meters;
    }

    @PostMapping("/{kind}/{key}")
    void receive(@PathVariable String kind, @PathVariable String key, HttpServletRequest request) throws IOException {
        ChannelAccount account = accountOf(kind, key);
        ChannelAdapter adapter = adapterOf(account);
        Webhook webhook = new Webhook(headers(request), body(request));
        if (!adapter.verify(account, webhook)) {
            throw refused(kind, "unsigned", new Problem(Problem.Code.UNAUTHENTICATED, "The signature is not right."));
        }
        Map<String, Webhook> parts = adapter.perAccount(account, webhook);
        if (parts.isEmpty()) {
            channels.accept(account, read(adapter, account, webhook));
        }
        parts.forEach((platformId, part) -> accept(adapter, account, platformId, part));
    }

    /** One webhook of a platform may serve all of a workspace's accounts there. What is for an account that we do not have is not ours. */
    private void accept(ChannelAdapter adapter, ChannelAccount knocked, String platformId, Webhook part) {
        Optional<ChannelAccount> meant =
                knocked.setting(ChannelAccount.PLATFORM_ID, platformId).equals(platformId)
                        ? Optional.of(knocked)
                        : channels.byPlatformId(knocked.workspace(), knocked.kind(), platformId);
        meant.filter(account -> account.state() != ChannelAccount.State.DISABLED)
                .ifPresentOrElse(
                        account -> channels.accept(account, read(adapter, account, part)),
                        () -> refused(kind(knocked), "unknown_account", nobodyHere()));
    }

    private static String kind(ChannelAccount account) {
        return account.kind().name().toLowerCase(Locale.ROOT);
    }

    /** A platform asks whether this address is really ours before it delivers anything. */
    @GetMapping(value = "/{kind}/{key}", produces = MediaType.TEXT_PLAIN_VALUE)
    String challenge(@PathVariable String kind, @PathVariable String key, @RequestParam Map<String, String> query) {
        ChannelAccount account = accountOf(kind, key);
        return adapterOf(account)
                .challenge(account, query)
                .orElseThrow(() -> refused(
                        kind, "challenge", new Problem(Problem.Code.FORBIDDEN, "The verify token is not right.")));
    }

    private List<InboundEvent> read(ChannelAdapter adapter, ChannelAccount account, Webhook webhook) {
        try {
            return adapter.parse(account, webhook);
        } catch (Problem malformed) {
            throw refused(kind(account), "malformed", malformed);
        }
    }

    private ChannelAccount accountOf(String kind, String key) {
        for (ChannelKind known : ChannelKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return channels.byKey(known, key)
                        .filter(account -> account.state() != ChannelAccount.State.DISABLED)
                        .orElseThrow(() -> refused(kind, "unknown_account", nobodyHere()));
            }
        }
        throw refused("other", "unknown_account", nobodyHere());
    }

    private ChannelAdapter adapterOf(ChannelAccount account) {
        ChannelAdapter adapter = adapters.get(account.kind());
        if (adapter == null) {
            throw nobodyHere();
        }
        return adapter;
    }

    private static Problem nobodyHere() {
        return Problem.notFound("No channel account is connected at this address.");
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw refused("any", "too_large", new Problem(Problem.Code.TOO_LARGE, "A webhook has at most 3 MiB."));
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

    private Problem refused(String kind, String why, Problem problem) {
        meters.counter("serai.webhooks.refused", "channel", kind, "reason", why).increment();
        return problem;
    }
}
