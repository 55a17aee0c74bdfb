package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Part;
import java.util.ArrayList;
import java.util.List;

/** Text of {@code format=flowed} (RFC 3676): lines that end with a blank go on in the next one. */
final class FlowedText {
    private FlowedText() {}

    static String of(Part part, String text) {
        boolean flowed = part.parameter("format")
                .map(format -> format.equalsIgnoreCase("flowed"))
                .orElse(false);
        boolean dropsBlank = part.parameter("delsp")
                .map(answer -> answer.equalsIgnoreCase("yes"))
                .orElse(false);
        return flowed ? unfolded(text, dropsBlank ? 1 : 0) : text;
    }

    private static String unfolded(String text, int dropped) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
            int depth = depth(line);
            String bare = stuffed(line.substring(depth));
            boolean signature = bare.equals("-- ");
            if (open && !signature && depth == depth(lines.getLast())) {
                String before = lines.removeLast();
                lines.add(before.substring(0, before.length() - dropped) + bare);
            } else {
                lines.add(depth == 0 ? bare : ">".repeat(depth) + " " + bare);
            }
            open = bare.endsWith(" ") && !signature;
        }
        return String.join("\n", lines);
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String stuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
