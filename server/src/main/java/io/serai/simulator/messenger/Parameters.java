package io.serai.simulator.messenger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The parameters of a call: of its address, and of its body as JSON or as a form with a file. */
record Parameters(Map<String, JsonNode> fields, Optional<StoredFile> file) {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("Content-Type: *([^\\r\\n;]+)", Pattern.CASE_INSENSITIVE);

    static Parameters of(Optional<String> query, String contentType, byte[] body) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (String field : query.orElse("").split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(field.substring(0, equals)), StringNode.valueOf(decoded(field.substring(equals + 1))));
            }
        }
        if (contentType.startsWith("multipart/form-data")) {
            return form(contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1"), body, fields);
        }
        if (body.length > 0) {
            json(body).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return new Parameters(fields, Optional.empty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] body) {
        try {
            return Wire.JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw Refusal.parameter("The request body is not valid JSON");
        }
    }

    private static Parameters form(String boundary, byte[] body, Map<String, JsonNode> fields) {
        Optional<StoredFile> file = Optional.empty();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote("--" + boundary), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (blank < 0 || !name.find()) {
                continue;
            }
            byte[] value = part.substring(blank + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            String head =
                    new String(part.substring(0, blank).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            Matcher fileName = FILE_NAME.matcher(head);
            Matcher type = TYPE.matcher(head);
            if (fileName.find()) {
                String mimeType = type.find() ? type.group(1).strip() : "application/octet-stream";
                file = Optional.of(new StoredFile("", fileName.group(1), mimeType, value));
            } else {
                fields.put(name.group(1), StringNode.valueOf(new String(value, StandardCharsets.UTF_8)));
            }
        }
        return new Parameters(fields, file);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        JsonNode value = fields.get(field);
        return value == null ? "" : value.asString("");
    }

    /** An object; in a form it is written as JSON. */
    JsonNode object(String field) {
        JsonNode value = fields.get(field);
        if (value == null) {
            return Wire.object();
        }
        return value.isString() ? json(value.stringValue().getBytes(StandardCharsets.UTF_8)) : value;
    }
}
