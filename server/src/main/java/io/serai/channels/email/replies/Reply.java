package io.serai.channels.email.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail's words.
 *
 * @param visible what is new; all of it where that cannot be told
 * @param quoted what was folded away: mails before, signatures
 */
public record Reply(String visible, Optional<String> quoted) {
    private static final Pattern FORWARDED = Pattern.compile(
            "(?im)^[\\s>*_-]*(begin forwarded message|-{2,}\\s*forwarded (message|by)|forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten|-{2,}\\s*weitergeleitet|message transféré|début du message (réexpédié|transféré)|-{2,}\\s*mensaje reenviado|inicio del mensaje reenviado|-{2,}\\s*mensagem (encaminhada|reencaminhada)|início da mensagem|-{2,}\\s*messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd|przesłana (dalej )?wiadomość|пересланное сообщение|пересылаемое сообщение|начало переадресованного|-{2,}\\s*转发|以下是转发|-{2,}\\s*轉寄|转发的?邮件|転送(メッセージ|されたメール)|전달된 메(시지|일)|vidarebefordrat meddelande|videresendt (meddelelse|melding)|välitetty viesti|přeposlaná zpráva|iletilen ileti|переслане повідомлення)");
    private static final int MOST_LINES = 6_000;

    public static Reply of(String text) {
        List<String> lines = tidy(text);
        String all = String.join("\n", lines).strip();
        if (lines.size() > MOST_LINES) {
            return new Reply(all, Optional.empty());
        }
        if (forwards(lines)) {
            // what somebody passes on to us is what they want us to read
            return new Reply(all, Optional.empty());
        }
        Folded folded = Folded.of(lines);
        String visible = join(folded.visible());
        if (visible.isEmpty()) {
            return new Reply(all, Optional.empty());
        }
        String rest = join(folded.folded());
        return new Reply(visible, rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }

    /** Some line says so, and nothing was quoted before it: else it is part of an older mail. */
    private static boolean forwards(List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).startsWith(">") || Quotation.separates(lines.get(place))) {
                return false;
            }
            if (FORWARDED.matcher(Lines.head(lines.get(place))).find()) {
                return true;
            }
            if (Quotation.attributionEnd(lines, place) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static List<String> tidy(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace('\u00a0', ' ')
                .replaceAll("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff\\u0000]", "")
                .split("\\r\\n|\\n|\\r", -1)) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).replaceAll("\\n{3,}", "\n\n").replaceAll("^\\n+|\\s+$", "");
    }
}
