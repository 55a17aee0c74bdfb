package io.serai.simulator.whatsapp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The shop's messages, checked against the documented limits. */
final class Outgoing {
    private Outgoing() {}

    static void check(SimulatedNumber number, JsonNode call) {
        if (!call.path("messaging_product").asString("").equals("whatsapp")) {
            throw Refusal.missing("messaging_product must be whatsapp");
        }
        if (call.path("biz_opaque_callback_data").asString("").length() > 512) {
            throw Refusal.parameter("biz_opaque_callback_data has at most 512 characters");
        }
        String type = call.path("type").asString("text");
        JsonNode body = call.path(type);
        switch (type) {
            case "text" -> length(body.path("body"), 1, 4096, "text.body");
            case "image", "video", "document" -> {
                file(number, body, type);
                length(body.path("caption"), 0, 1024, type + ".caption");
            }
            case "audio", "sticker" -> {
                file(number, body, type);
                if (body.has("caption")) {
                    throw Refusal.parameter(type + " takes no caption");
                }
            }
            case "location" -> {
                if (!body.path("latitude").isNumber() || !body.path("longitude").isNumber()) {
                    throw Refusal.missing("location.latitude and location.longitude");
                }
            }
            case "contacts" -> contacts(body);
            case "interactive" -> interactive(body);
            case "template" -> number.templates().check(body);
            case "reaction" -> length(body.path("message_id"), 1, 512, "reaction.message_id");
            default -> throw Refusal.parameter("type " + type);
        }
    }

    private static void length(JsonNode text, int least, int most, String name) {
        int length = text.asString("").length();
        if (length < least || length > most) {
            throw Refusal.parameter(name + " has " + least + " to " + most + " characters");
        }
    }

    private static void file(SimulatedNumber number, JsonNode body, String type) {
        String link = body.path("link").asString("");
        String id = body.path("id").asString("");
        if (!link.isEmpty() ? !link.startsWith("http") : number.file(id).isEmpty()) {
            throw new Refusal(400, 131053, "(#131053) Media upload error", "no " + type + " with this id or link");
        }
    }

    private static void contacts(JsonNode cards) {
        if (!cards.isArray() || cards.isEmpty() || cards.size() > 5) {
            throw Refusal.parameter("1 to 5 contacts");
        }
        cards.forEach(card -> length(card.path("name").path("formatted_name"), 1, 256, "formatted_name"));
    }

    private static void interactive(JsonNode body) {
        JsonNode action = body.path("action");
        length(body.path("footer").path("text"), 0, 60, "footer");
        switch (body.path("type").asString("")) {
            case "button" -> {
                length(body.path("body").path("text"), 1, 1024, "body");
                buttons(action.path("buttons"));
            }
            case "list" -> {
                length(body.path("body").path("text"), 1, 4096, "body");
                length(action.path("button"), 1, 20, "button");
                rows(action.path("sections"));
            }
            case "cta_url" -> {
                length(body.path("body").path("text"), 1, 1024, "body");
                length(action.path("parameters").path("display_text"), 1, 20, "display_text");
                if (!action.path("name").asString("").equals("cta_url")
                        || !action.path("parameters").path("url").asString("").startsWith("http")) {
                    throw Refusal.parameter("action.parameters.url");
                }
            }
            case "flow" -> length(body.path("body").path("text"), 1, 1024, "body");
            default -> throw Refusal.parameter("interactive type");
        }
    }

    private static void buttons(JsonNode buttons) {
        if (buttons.isEmpty() || buttons.size() > 3) {
            throw Refusal.parameter("1 to 3 buttons");
        }
        Set<String> titles = new HashSet<>();
        buttons.forEach(button -> {
            length(button.path("reply").path("id"), 1, 256, "button id");
            length(button.path("reply").path("title"), 1, 20, "button title");
            titles.add(button.path("reply").path("title").asString(""));
        });
        distinct(titles, buttons.size());
    }

    private static void rows(JsonNode sections) {
        if (sections.isEmpty() || sections.size() > 10) {
            throw Refusal.parameter("1 to 10 sections");
        }
        List<JsonNode> rows = sections.valueStream()
                .flatMap(section -> section.path("rows").valueStream())
                .toList();
        if (rows.isEmpty() || rows.size() > 10) {
            throw Refusal.parameter("1 to 10 rows in all sections together");
        }
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> {
            length(row.path("id"), 1, 200, "row id");
            length(row.path("title"), 1, 24, "row title");
            length(row.path("description"), 0, 72, "row description");
            ids.add(row.path("id").asString(""));
        });
        distinct(ids, rows.size());
    }

    private static void distinct(Set<String> values, int count) {
        if (values.size() != count) {
            throw Refusal.parameter("titles and ids must differ");
        }
    }

    /** What an upload may be, by its type. */
    static void checkUpload(SimulatedFile file) {
        String mime = file.mimeType().split(";", 2)[0].strip();
        long megabyte = 1024L * 1024;
        long most = switch (mime) {
            case "image/jpeg", "image/png" -> 5 * megabyte;
            case "image/webp" -> 500 * 1024;
            case "video/mp4", "video/3gpp" -> 16 * megabyte;
            case "audio/aac", "audio/amr", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/ogg" -> 16 * megabyte;
            case "text/plain",
                    "application/pdf",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint" -> 100 * megabyte;
            default -> mime.startsWith("application/vnd.openxmlformats-officedocument.") ? 100 * megabyte : 0;
        };
        if (most == 0) {
            throw new Refusal(
                    400, 100, "(#100) Param file must be a file with one of the supported types; it is " + mime, "");
        }
        if (file.bytes().length > most) {
            throw new Refusal(400, 131053, "(#131053) Media upload error", "the file is too large");
        }
    }
}
