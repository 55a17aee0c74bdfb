package io.serai.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.line.LineApi.Channel;
import io.serai.shared.Secret;
import io.serai.simulator.line.LineDouble;
import io.serai.simulator.line.Rules;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A channel with a proxy of its own calls by no other way: here the proxy is down, and LINE hears nothing. */
class EgressTest {
    private static final Egress DOWN = new Egress.Proxy(Egress.Proxy.Kind.HTTP, "127.0.0.1", 1, "", new Secret(""));

    @Test
    void whileItsProxyIsDownNothingLeaves() {
        try (LineDouble line = new LineDouble(Rules.documented().onLoopback())) {
            String url = line.baseUrl().toString();
            var shop = line.channel("Shop");
            Channel channel = new Channel(url, url, new Secret(shop.token()), DOWN);
            LineApi api = new LineApi(new HttpGateway());

            assertThat(api.get(channel, "/v2/bot/info")).isInstanceOf(LineAnswer.Unreachable.class);
            assertThat(api.put(channel, "/v2/bot/channel/webhook/endpoint", Map.of()))
                    .isInstanceOf(LineAnswer.Unreachable.class);
            assertThat(api.post(channel, "/v2/bot/message/push", Map.of(), UUID.randomUUID()))
                    .isInstanceOf(LineAnswer.Unreachable.class);
            assertThatThrownBy(() -> api.content(channel, "1")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> api.elsewhere(channel, URI.create(url + "/x")))
                    .isInstanceOf(IOException.class);
            assertThat(line.calls("/v2/bot/info") + line.calls("/v2/bot/message/push") + line.calls("/x"))
                    .isZero();
        }
    }
}
