package io.serai.channels.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Content-Transfer-Encoding, undone as far as what arrived allows; an unknown one counts as none. */
final class TransferCoding {
    private TransferCoding() {}

    static byte[] decode(String encoding, Bytes raw) {
        String name = encoding.replaceAll("[;\\s\"].*", "").replaceAll("[^a-z0-9-]", "");
        return switch (name) {
            case "base64" -> base64(raw);
            case "quoted-printable", "quotedprintable" -> quotedPrintable(raw);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> uuencoded(raw);
            default -> raw.copy();
        };
    }

    /** Words that are said to be in Base64 and are not stay as they are. */
    static byte[] text(String encoding, Bytes raw) {
        return encoding.startsWith("base64") && isProse(raw) ? raw.copy() : decode(encoding, raw);
    }

    private static boolean isProse(Bytes raw) {
        int strangers = 0;
        int spaces = 0;
        for (int place = raw.from(); place < raw.to(); place++) {
            byte here = raw.source()[place];
            boolean blank = here == ' ' || here == '\t' || here == '\r' || here == '\n';
            strangers += !blank && here != '=' && !isBase64(here) ? 1 : 0;
            spaces += here == ' ' ? 1 : 0;
        }
        return strangers * 50 > raw.length() && spaces * 20 > raw.length();
    }

    /** Junk between the characters is left out; what follows the padding (a mailing list's footer) as well. */
    private static byte[] base64(Bytes raw) {
        byte[] clean = new byte[raw.length()];
        int length = 0;
        for (int place = raw.from(); place < raw.to(); place++) {
            byte here = raw.source()[place];
            if (here == '=') {
                if (length % 4 != 0) {
                    break;
                }
            } else if (isBase64(here)) {
                clean[length++] = here;
            }
        }
        return Base64.getDecoder().decode(Arrays.copyOf(clean, length % 4 == 1 ? length - 1 : length));
    }

    private static boolean isBase64(byte here) {
        return here >= 'A' && here <= 'Z'
                || here >= 'a' && here <= 'z'
                || here >= '0' && here <= '9'
                || here == '+'
                || here == '/';
    }

    private static byte[] quotedPrintable(Bytes raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        int place = raw.from();
        while (place < raw.to()) {
            byte here = raw.source()[place];
            if (here != '=') {
                bytes.write(here);
                place++;
                continue;
            }
            int after = softBreak(raw, place + 1);
            if (after > 0) {
                place = after;
            } else if (place + 2 < raw.to() && hex(raw, place + 1) >= 0) {
                bytes.write(hex(raw, place + 1));
                place += 3;
            } else {
                bytes.write(here);
                place++;
            }
        }
        return bytes.toByteArray();
    }

    /** Where it goes on after a soft line break, whose blanks some relay may have added; 0 when it is none. */
    private static int softBreak(Bytes raw, int from) {
        int place = from;
        while (place < raw.to() && (raw.source()[place] == ' ' || raw.source()[place] == '\t')) {
            place++;
        }
        if (place >= raw.to()) {
            return raw.to();
        }
        if (raw.source()[place] == '\n') {
            return place + 1;
        }
        if (raw.source()[place] != '\r') {
            return 0;
        }
        return place + 1 < raw.to() && raw.source()[place + 1] == '\n' ? place + 2 : place + 1;
    }

    private static int hex(Bytes raw, int at) {
        if (at + 1 >= raw.to()) {
            return -1;
        }
        int high = Character.digit(raw.source()[at], 16);
        int low = Character.digit(raw.source()[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static byte[] uuencoded(Bytes raw) {
        var bytes = new ByteArrayOutputStream();
        boolean inside = false;
        for (String line : raw.characters().split("\\r\\n|\\n|\\r")) {
            if (line.startsWith("begin ")) {
                inside = true;
            } else if (inside && line.equals("end")) {
                break;
            } else if (inside && !line.isEmpty()) {
                uuLine(line, bytes);
            }
        }
        return inside ? bytes.toByteArray() : raw.copy();
    }

    private static void uuLine(String line, ByteArrayOutputStream into) {
        int expected = line.charAt(0) - 32 & 63;
        byte[] text = line.substring(1).getBytes(StandardCharsets.ISO_8859_1);
        for (int place = 0; place < text.length && expected > 0; place += 4) {
            int bits = 0;
            for (int character = 0; character < 4; character++) {
                int value = place + character < text.length ? text[place + character] - 32 & 63 : 0;
                bits = bits << 6 | value;
            }
            for (int shift = 16; shift >= 0 && expected > 0; shift -= 8, expected--) {
                into.write(bits >> shift);
            }
        }
    }
}
