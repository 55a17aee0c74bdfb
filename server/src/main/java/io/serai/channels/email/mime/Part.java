package io.serai.channels.email.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail or a part of one.
 *
 * @param path its place: {@code 1.2} is the second part of the first
 * @param raw the body as it was sent, still encoded
 */
public record Part(String path, Headers headers, Bytes raw, List<Part> children) {
    public Part {
        children = List.copyOf(children);
    }

    private Parameters contentType() {
        return Parameters.of(headers.raw("content-type").orElse(""));
    }

    /** In lower case, {@code text/plain} when nothing usable is said. */
    public String type() {
        String type = contentType().value();
        return type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+") ? type : fallbackType(type);
    }

    private static String fallbackType(String type) {
        return switch (type) {
            case "html", "text/html:" -> "text/html";
            case "multipart" -> "multipart/mixed";
            default -> "text/plain";
        };
    }

    public boolean isText() {
        return type().startsWith("text/");
    }

    public Optional<String> parameter(String name) {
        return contentType().get(name);
    }

    public boolean saidToBeAttachment() {
        return Parameters.of(headers.raw("content-disposition").orElse(""))
                .value()
                .equals("attachment");
    }

    /** The file's name, from wherever the sender put it; only its last step, without what a file system would trip over. */
    public Optional<String> fileName() {
        return Parameters.of(headers.raw("content-disposition").orElse(""))
                .get("filename")
                .or(() -> contentType().get("name"))
                .or(() -> Parameters.of(headers.raw("content-disposition").orElse(""))
                        .get("name"))
                .or(this::locationName)
                .map(Part::tidy)
                .filter(name -> !name.isEmpty());
    }

    private Optional<String> locationName() {
        return headers.text("content-location").filter(place -> place.matches(".*[^/\\\\]\\.[A-Za-z0-9]{1,5}"));
    }

    private static String tidy(String name) {
        String last = name.replaceAll("[\\p{Cntrl}\"]", "")
                .replaceAll("^.*[/\\\\]", "")
                .strip();
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    /** Without its angle brackets. */
    public Optional<String> contentId() {
        return headers.raw("content-id")
                .map(id -> id.strip().replaceAll("^<+|>+$", ""))
                .filter(id -> !id.isEmpty() && id.length() <= 400);
    }

    /** Decoded from its transfer encoding. */
    public byte[] bytes() {
        return TransferCoding.decode(headers.lower("content-transfer-encoding"), raw);
    }

    /** The name that the sender gave it, where a file has one. */
    public boolean isNamed() {
        Parameters disposition =
                Parameters.of(headers.raw("content-disposition").orElse(""));
        return disposition.get("filename").or(() -> contentType().get("name")).isPresent();
    }

    /** As text in the charset that is named, or in the one that the bytes show. */
    public String text() {
        return Charsets.decode(
                TransferCoding.text(headers.lower("content-transfer-encoding"), raw),
                parameter("charset").map(name -> name.toLowerCase(Locale.ROOT)));
    }
}
