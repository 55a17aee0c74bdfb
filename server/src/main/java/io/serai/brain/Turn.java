package io.serai.brain;

import io.serai.channels.BusinessHours;
import io.serai.content.ChannelKind;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Service;
import io.serai.understanding.Heard;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Everything the bot knows when it is its turn.
 *
 * @param said what the customer wrote since the last answer, oldest first: a burst is several
 * @param language detected
 * @param choice the option that the customer tapped, if that is what they did
 * @param history earlier lines, oldest first, without {@code said}
 * @param memory what the bot remembered after its last turn
 * @param first whether nobody has answered in this episode yet
 * @param seen what was read in pictures that came with it, a text a picture
 * @param unreadable a file, picture or voice note that nobody could read came with it
 * @param heard what was understood of {@code said}, and what is named in {@code seen}
 * @param service what can be done for the customer, and what has been done in this turn
 */
public record Turn(
        WorkspaceId workspace,
        Persona persona,
        String shopName,
        List<String> said,
        Language language,
        Optional<String> choice,
        List<Line> history,
        Memory memory,
        boolean first,
        List<String> seen,
        boolean unreadable,
        Heard heard,
        Scene scene,
        Service service) {
    public record Line(Speaker speaker, String text) {}

    public enum Speaker {
        CUSTOMER,
        BOT,
        HUMAN
    }

    /**
     * When and where it is said.
     *
     * @param zone of the shop
     * @param country of the customer, ISO 3166, where it is known
     * @param customerZone where it is known
     * @param hours on the clock of whoever is there, without days off
     * @param desk the language that the shop's people read
     * @param important whether the shop counts this customer among its important ones
     */
    public record Scene(
            Instant now,
            ZoneId zone,
            Optional<String> country,
            Optional<ZoneId> customerZone,
            BusinessHours hours,
            ChannelKind channel,
            Language desk,
            boolean important) {
        /** Of a shop that has not said when it is open. */
        public Scene(Instant now, ZoneId zone, Optional<String> country, ChannelKind channel, Language desk) {
            this(now, zone, country, Optional.empty(), BusinessHours.unknown(zone), channel, desk, false);
        }

        /** Nowhere in particular: for those who only try something out. */
        public static Scene at(Instant now) {
            return new Scene(now, ZoneOffset.UTC, Optional.empty(), ChannelKind.WIDGET, Language.ENGLISH);
        }
    }

    /** In a shop that has no orders to look at. */
    public Turn(
            WorkspaceId workspace,
            Persona persona,
            String shopName,
            List<String> said,
            Language language,
            Optional<String> choice,
            List<Line> history,
            Memory memory,
            boolean first,
            List<String> seen,
            boolean unreadable,
            Heard heard,
            Scene scene) {
        this(
                workspace,
                persona,
                shopName,
                said,
                language,
                choice,
                history,
                memory,
                first,
                seen,
                unreadable,
                heard,
                scene,
                Service.NONE);
    }

    public Turn with(Service other) {
        return new Turn(
                workspace,
                persona,
                shopName,
                said,
                language,
                choice,
                history,
                memory,
                first,
                seen,
                unreadable,
                heard,
                scene,
                other);
    }

    public Turn {
        said = List.copyOf(said);
        seen = List.copyOf(seen);
        history = List.copyOf(history);
    }
}
