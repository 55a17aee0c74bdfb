package io.serai.channels.messaging.reading;

import io.serai.channels.internal.Payload;

/** A reaction as one sees it; older webhooks have only its name. */
final class Emoji {
    private Emoji() {}

    static String of(Payload reaction) {
        return reaction.text("emoji")
                .orElseGet(() -> named(reaction.text("reaction").orElse("")));
    }

    private static String named(String name) {
        return switch (name) {
            case "love", "heart" -> "❤️";
            case "like", "thumbsup", "yes" -> "👍";
            case "dislike", "thumbsdown", "no" -> "👎";
            case "smile", "haha", "laugh" -> "😆";
            case "wow" -> "😮";
            case "sad" -> "😢";
            case "angry" -> "😠";
            // "other", or a name that is newer than this
            default -> "✨";
        };
    }
}
