package io.serai.simulator.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file that the double holds. */
public record SimulatedFile(String id, String name, String mimeType, byte[] bytes) {
    String sha256() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The file of a form's field {@code file}, and its type. */
    static SimulatedFile ofForm(String id, String contentType, byte[] body) {
        String boundary = contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(java.util.regex.Pattern.quote("--" + boundary), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            String head = blank < 0 ? "" : part.substring(0, blank);
            if (head.contains("name=\"file\"")) {
                String name = head.replaceFirst("(?s).*filename=\"([^\"]*)\".*", "$1");
                String type = head.replaceFirst("(?is).*content-type: *([^\\r\\n]+).*", "$1");
                return new SimulatedFile(
                        id,
                        new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                        type.strip(),
                        part.substring(blank + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        throw new Refusal(400, 100, "(#100) The parameter file is required.", "");
    }
}
