package io.serai.channels.api;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Egress;
import io.serai.channels.Outside;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Calls the app: signed, and only where an address leads out to the internet. The one place of this connector from which anything goes out. */
final class AppCalls {
    static final String URL = "url";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpGateway http;
    private final Function<ChannelAccount, Egress> egress;
    private final PublicUrl publicUrl;
    private final Clock clock;

    /** @param egress by which way an account's calls leave */
    AppCalls(HttpGateway http, Function<ChannelAccount, Egress> egress, PublicUrl publicUrl, Clock clock) {
        this.http = http;
        this.egress = egress;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    sealed interface Called {
        record Answered(HttpGateway.Answer answer) implements Called {}

        /** The address must not be called. */
        record Forbidden(String why) implements Called {}
    }

    /** @param key makes it one event, however often it is sent */
    Called post(ChannelAccount account, Secret secret, String key, Map<String, ?> event) {
        String url = account.setting(URL, "");
        Optional<String> whyNot = whyNot(url);
        if (whyNot.isPresent()) {
            return new Called.Forbidden(whyNot.get());
        }
        byte[] body = JSON.writeValueAsBytes(event);
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .header(ApiSignature.TIMESTAMP, Long.toString(now))
                .header(ApiSignature.SIGNATURE, ApiSignature.of(secret, now, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return new Called.Answered(http.via(egress.apply(account)).send(request));
    }

    HttpResponse<InputStream> open(ChannelAccount account, String url) throws IOException {
        return http.via(egress.apply(account))
                .open(HttpRequest.newBuilder(URI.create(url.strip()))
                        .timeout(DOWNLOAD)
                        .GET()
                        .build());
    }

    /** A developer's own machine may call itself. */
    Optional<String> whyNot(String url) {
        return Outside.whyNot(url, isLoopback(publicUrl.root()));
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }
}
