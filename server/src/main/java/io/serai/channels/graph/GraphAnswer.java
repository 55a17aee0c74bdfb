package io.serai.channels.graph;

import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway;
import java.time.Duration;
import java.util.Optional;

/** How a call of the Graph API ended. */
public sealed interface GraphAnswer {
    record Done(Payload body) implements GraphAnswer {}

    /** Meta said no. */
    record Refused(GraphError error) implements GraphAnswer {}

    /** Something on the way answered, not Meta. */
    record Garbled(int status, Optional<Duration> pause) implements GraphAnswer {}

    /** Meta never saw the call. */
    record Unreachable(String why) implements GraphAnswer {}

    /** It may have had its effect. */
    record Unknown(String why) implements GraphAnswer {}

    static GraphAnswer of(HttpGateway.Answer answer) {
        return switch (answer) {
            case HttpGateway.Answer.NeverSent(var why) -> new Unreachable(why);
            case HttpGateway.Answer.Lost(var why) -> new Unknown(why);
            case HttpGateway.Answer.Received(var status, var body, var pause) ->
                received(status, Payload.of(body), pause);
        };
    }

    private static GraphAnswer received(int status, Optional<Payload> body, Optional<Duration> pause) {
        Optional<Payload> error = body.flatMap(json -> json.object("error"));
        if (error.isPresent()) {
            return new Refused(GraphError.of(status, error.get(), pause));
        }
        return body.isPresent() && status >= 200 && status < 300 ? new Done(body.get()) : new Garbled(status, pause);
    }
}
