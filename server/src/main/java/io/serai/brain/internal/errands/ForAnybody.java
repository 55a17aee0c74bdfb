package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Slot;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import java.util.Optional;

/** What is done for whoever asks, whether they ever bought anything or not. */
record ForAnybody(Wording wording, Uses uses, Telling telling) {
    Next stock(Errand errand) {
        var result = uses.of(new ToolCall.Stock(Doing.words(errand)));
        return result instanceof ToolResult.Found found && !found.items().isEmpty()
                ? new Next(new Move.Say("stock", telling.stock(found.items(), Doing.words(errand))), errand.over())
                : Next.nothing(errand.over());
    }

    Next reminded(Errand errand) {
        Optional<String> address = mailbox(errand);
        if (address.isEmpty()) {
            return new Next(new Move.Say("asks", wording.line("ask-mailbox")), errand.asking(Slot.MAILBOX));
        }
        uses.of(new ToolCall.Remind(Doing.words(errand), address.get()));
        return Doing.handed(errand, "prepared", wording.line("reminder-noted"));
    }

    Next lead(Errand errand) {
        Optional<String> address = mailbox(errand);
        if (address.isEmpty()) {
            return new Next(new Move.Say("asks", wording.line("ask-mailbox")), errand.asking(Slot.MAILBOX));
        }
        uses.of(new ToolCall.Lead(Doing.words(errand), address));
        return Doing.handed(errand, "prepared", wording.line("inquiry-noted"));
    }

    private static Optional<String> mailbox(Errand errand) {
        return errand.claim().emails().stream()
                .findFirst()
                .or(() -> errand.claim().phones().stream().findFirst())
                .or(() -> errand.known().emails().stream().findFirst())
                .or(() -> errand.known().phones().stream().findFirst());
    }
}
