package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.TypingSigns;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Waits with an answer while the customer may still be writing: on the widget as long as they type, on messengers by how finished the
 * message looks. The answer is ready meanwhile; only the sending waits.
 */
@Component
class Patience {
    private static final Duration STEP = Duration.ofMillis(150);

    private final Duration longest;
    private final TypingSigns typing;

    Patience(ReceptionSettings settings, TypingSigns typing) {
        this.longest = settings.patience();
        this.typing = typing;
    }

    /** True when the customer has said what they had to say; false when a newer message came, whose turn will answer both. */
    boolean runsOut(ChannelAccount account, Conversation conversation, Message message, BooleanSupplier newerWaits) {
        Duration wait = waitFor(account.kind(), message.content());
        for (Duration waited = Duration.ZERO;
                waited.compareTo(longest) < 0
                        && (waited.compareTo(wait) < 0 || typing.typing(account.id(), conversation.address()));
                waited = waited.plus(STEP)) {
            pause();
            if (newerWaits.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private Duration waitFor(ChannelKind kind, Content content) {
        if (longest.isZero() || !(content instanceof Content.Text(var body)) || looksFinished(body)) {
            return Duration.ZERO;
        }
        Duration fragment = switch (kind) {
            case WIDGET -> Duration.ofMillis(300); // it tells us when the customer goes on
            case EMAIL -> Duration.ZERO; // a mail is finished
            case TELEGRAM, WHATSAPP, MESSENGER, INSTAGRAM, LINE, API ->
                body.length() < 16 ? Duration.ofMillis(2400) : Duration.ofMillis(1200);
        };
        return fragment.compareTo(longest) < 0 ? fragment : longest;
    }

    /** A sentence that ends like one, in the scripts that customers write. */
    static boolean looksFinished(String body) {
        String text = body.strip();
        return !text.isEmpty() && ".!?…。！？؟।".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped while a customer was writing; the message is taken up again at the next start");
        }
    }
}
