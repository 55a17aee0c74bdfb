package io.serai.brain;

import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.util.Map;

/**
 * How the bot carries itself.
 *
 * @param style the tone in the shop's own words, for the chat model that words answers
 * @param lengths of answers by channel; {@link Length#NORMAL} where none is given
 * @param disclosure whether the first word always says that a machine is speaking, even where the shop's own greeting does not
 * @param holidays whether the greeting wishes a happy holiday, by date and the customer's country
 */
public record Manner(
        String style, Emoji emoji, Map<ChannelKind, Length> lengths, boolean disclosure, boolean holidays) {
    public enum Emoji {
        /** None in the bot's own lines, and those of the knowledge are taken out. */
        NONE,
        /** As the knowledge has them. */
        AS_WRITTEN,
        /** One in greetings and goodbyes as well. */
        WARM
    }

    public enum Length {
        /** The two sentences that answer best. */
        SHORT,
        NORMAL
    }

    private static final int LONGEST_STYLE = 1_000;

    public static final Manner DEFAULT = new Manner("", Emoji.AS_WRITTEN, Map.of(), true, false);

    public Manner {
        style = style.strip();
        lengths = Map.copyOf(lengths);
        if (style.length() > LONGEST_STYLE) {
            throw Problem.invalid("The tone is described in at most " + LONGEST_STYLE + " characters.");
        }
    }

    public Length lengthOn(ChannelKind channel) {
        return lengths.getOrDefault(channel, Length.NORMAL);
    }
}
