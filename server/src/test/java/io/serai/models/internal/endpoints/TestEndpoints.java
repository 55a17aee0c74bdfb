package io.serai.models.internal.endpoints;

import io.serai.models.internal.chat.Completions;
import io.serai.privacy.Vault;
import java.time.Clock;

/** The real book on memory, for tests of whoever asks. */
public record TestEndpoints(EndpointBook book, Breakers breakers) {
    public static TestEndpoints on(Vault vault, Completions completions, Clock clock) {
        var breakers = new Breakers(clock);
        return new TestEndpoints(
                new EndpointBook(new InMemoryEndpointStore(), vault, completions, breakers, clock), breakers);
    }
}
