package io.serai.channels.internal.transport;

import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway.Answer;
import io.serai.shared.Problem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tries a proxy before an account may use it: that it lets us through, and that the world does not see this server's address behind it. */
public class LeakTest {
    private final HttpGateway gateway;
    private final URI mirror;

    /** @param mirror an address that answers with the address that it was called from, as plain text */
    public LeakTest(HttpGateway gateway, URI mirror) {
        this.gateway = gateway;
        this.mirror = mirror;
    }

    public void require(Egress egress) {
        if (egress instanceof Egress.Direct) {
            return;
        }
        String behind = seen(gateway.via(egress), "The proxy does not work: ");
        String direct = seen(
                gateway,
                "This server's own address could not be found out, so that nobody knows whether the proxy hides it: ");
        if (behind.equals(direct)) {
            throw Problem.invalid(
                    "The proxy does not hide this server: both are seen at the same address. Choose another proxy.");
        }
    }

    private String seen(HttpGateway by, String failure) {
        HttpRequest request =
                HttpRequest.newBuilder(mirror).timeout(Duration.ofSeconds(15)).build();
        return switch (by.send(request)) {
            case Answer.Received(var status, var body, var pause)
            when status == 200 -> new String(body, StandardCharsets.UTF_8).strip();
            case Answer.Received(var status, var body, var pause) ->
                throw Problem.invalid(failure + mirror.getHost() + " answered with HTTP " + status + ".");
            case Answer.NeverSent(var why) -> throw Problem.invalid(failure + why + ".");
            case Answer.Lost(var why) -> throw Problem.invalid(failure + why + ".");
        };
    }
}
