package io.serai.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The parameters of a call, whether they came as JSON or as a form with a file. */
record Form(Map<String, JsonNode> fields, Map<String, Upload> files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    record Upload(String name, byte[] bytes) {}

    static Form of(String contentType, byte[] body) {
        if (contentType.startsWith("multipart/form-data")) {
            return multipart(contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1"), body);
        }
        return json(body);
    }

    private static Form json(byte[] body) {
        Map<String, JsonNode> fields = new HashMap<>();
        try {
            JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        } catch (JacksonException malformed) {
            throw Refusal.badRequest("can't parse JSON object");
        }
        return new Form(fields, Map.of());
    }

    private static Form multipart(String boundary, byte[] body) {
        Map<String, JsonNode> fields = new HashMap<>();
        Map<String, Upload> files = new HashMap<>();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            if (blank > 0) {
                String value = part.substring(blank + 4, part.length() - 2);
                put(utf8(part.substring(0, blank)), value, fields, files);
            }
        }
        return new Form(fields, files);
    }

    private static void put(String header, String value, Map<String, JsonNode> fields, Map<String, Upload> files) {
        Matcher name = NAME.matcher(header);
        Matcher file = FILE_NAME.matcher(header);
        if (!name.find()) {
            return;
        }
        if (file.find()) {
            files.put(name.group(1), new Upload(file.group(1), value.getBytes(StandardCharsets.ISO_8859_1)));
        } else {
            fields.put(name.group(1), StringNode.valueOf(utf8(value)));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    boolean has(String field) {
        return fields.containsKey(field) && !fields.get(field).isNull();
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(value -> !value.isNull())
                .map(value -> value.asString(""));
    }

    OptionalLong number(String field) {
        String text = text(field).orElse("");
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    Optional<Double> decimal(String field) {
        try {
            return text(field).filter(text -> !text.isEmpty()).map(Double::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** An object or array; in a form it is written as JSON. */
    Optional<JsonNode> structure(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.isString() ? JSON.readTree(value.stringValue()) : value);
        } catch (JacksonException malformed) {
            throw Refusal.badRequest("can't parse " + field + " JSON object");
        }
    }
}
