package io.serai.simulator;

import io.serai.content.Content;
import java.time.Duration;
import java.util.Optional;

/** What a customer does with the phone. */
public sealed interface CustomerAct {
    /**
     * @param replyTo the message that is answered
     * @param subject of a mail; without one a mail answers the newest
     */
    record Writes(String text, Optional<String> replyTo, Optional<String> subject) implements CustomerAct {
        public Writes(String text) {
            this(text, Optional.empty(), Optional.empty());
        }
    }

    /** The customer wrote a while ago, and it is told only now: so that a platform's window is closed already. */
    record WroteBefore(String text, Duration ago) implements CustomerAct {}

    record Edits(String message, String text) implements CustomerAct {}

    record Unsends(String message) implements CustomerAct {}

    record Sends(Content.Media.Kind kind, SimulatedPhone.PhoneFile file, String caption) implements CustomerAct {}

    record SendsPlace(double latitude, double longitude) implements CustomerAct {}

    record SendsContact(String name, String phone) implements CustomerAct {}

    /** @param button the {@link PhoneMessage.Button#id} */
    record Taps(String message, String button) implements CustomerAct {}

    /** @param emoji empty takes the reaction back */
    record Reacts(String message, String emoji) implements CustomerAct {}

    /** Everything in the chat has been seen. */
    record Reads() implements CustomerAct {}

    record Blocks(boolean blocked) implements CustomerAct {}
}
