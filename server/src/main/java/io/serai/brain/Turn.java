package io.serai.brain;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import java.util.List;
import java.util.Optional;

/**
 * Everything the bot knows when it is its turn.
 *
 * @param said what the customer wrote since the last answer, oldest first: a burst is several
 * @param language detected
 * @param choice the option that the customer tapped, if that is what they did
 * @param history earlier lines, oldest first, without {@code said}
 * @param clarified how often in a row the bot has just asked back
 * @param unanswered how often in a row it had no answer in this episode
 * @param first whether nobody has answered in this episode yet
 * @param unreadable a file, picture or voice note that nobody could read came with it
 * @param heard what was understood of {@code said}
 */
public record Turn(
        WorkspaceId workspace,
        Persona persona,
        String shopName,
        List<String> said,
        Language language,
        Optional<String> choice,
        List<Line> history,
        int clarified,
        int unanswered,
        boolean first,
        boolean unreadable,
        Heard heard) {
    public record Line(Speaker speaker, String text) {}

    public enum Speaker {
        CUSTOMER,
        BOT,
        HUMAN
    }

    public Turn {
        said = List.copyOf(said);
        history = List.copyOf(history);
    }
}
