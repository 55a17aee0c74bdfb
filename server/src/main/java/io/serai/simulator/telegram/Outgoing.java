package io.serai.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's messages: checked against the documented limits, then written as the customer gets them. */
final class Outgoing {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_DATA = 64;
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_BUTTONS_IN_A_ROW = 8;
    private static final long LARGEST_PHOTO = 10L * 1024 * 1024;
    private static final long LARGEST_FILE = 50L * 1024 * 1024;

    private static final byte[] STAND_IN = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPk+M9QDwADgQF/2kfQpAAAAABJRU5ErkJggg==");

    private Outgoing() {}

    static UnaryOperator<ObjectNode> text(Form form) {
        plain(form);
        String text = form.text("text").orElse("").strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return message -> message.put("text", text);
    }

    private static void plain(Form form) {
        if (form.has("parse_mode")) {
            throw Refusal.badRequest("can't parse entities: this double knows plain text only");
        }
    }

    static UnaryOperator<ObjectNode> photo(SimulatedBot bot, Form form) {
        Form.Upload upload = byAddress(form).orElseGet(() -> upload(form, "photo"));
        if (upload.bytes().length > LARGEST_PHOTO) {
            throw Refusal.badRequest("file is too big: photos have at most 10 MB");
        }
        String type = pictureType(upload.bytes());
        if (type.isEmpty()) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        String caption = caption(form);
        SimulatedFile file = bot.keep("photos", upload.name(), type, upload.bytes());
        return message -> {
            message.putArray("photo").add(Wire.photo(file, 90)).add(Wire.photo(file, 1280));
            return Wire.captioned(message, caption);
        };
    }

    /** A picture on the internet, which this double does not fetch: one of its own stands for it. */
    private static Optional<Form.Upload> byAddress(Form form) {
        return form.text("photo").filter(text -> text.startsWith("https://")).map(address -> {
            if (address.contains("broken")) {
                throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
            }
            return new Form.Upload("picture.png", STAND_IN);
        });
    }

    private static String pictureType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) return "image/png";
        if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? "image/webp" : "";
    }

    static UnaryOperator<ObjectNode> file(SimulatedBot bot, Form form, String kind) {
        Form.Upload upload = upload(form, kind);
        if (upload.bytes().length > LARGEST_FILE) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        String caption = caption(form);
        SimulatedFile file = bot.keep(kind, upload.name(), usualType(kind), upload.bytes());
        return message -> {
            message.set(kind, Wire.file(kind, file));
            return Wire.captioned(message, caption);
        };
    }

    private static String usualType(String kind) {
        return switch (kind) {
            case "voice" -> "audio/ogg";
            case "video", "animation" -> "video/mp4";
            case "audio" -> "audio/mpeg";
            case "sticker" -> "image/webp";
            default -> "application/octet-stream";
        };
    }

    private static Form.Upload upload(Form form, String field) {
        return Optional.ofNullable(form.files().get(field))
                .filter(file -> file.bytes().length > 0)
                .orElseThrow(() -> form.has(field)
                        ? Refusal.badRequest("wrong file identifier/HTTP URL specified")
                        : Refusal.badRequest("there is no " + field + " in the request"));
    }

    private static String caption(Form form) {
        plain(form);
        String caption = form.text("caption").orElse("").strip();
        if (caption.codePointCount(0, caption.length()) > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return caption;
    }

    static UnaryOperator<ObjectNode> location(Form form) {
        ObjectNode place = place(form);
        return message -> message.set("location", place);
    }

    static UnaryOperator<ObjectNode> venue(Form form) {
        ObjectNode place = place(form);
        if (form.text("title").orElse("").isBlank()
                || form.text("address").orElse("").isBlank()) {
            throw Refusal.badRequest("there is no title or address in the request");
        }
        return message -> {
            message.set("location", place);
            ObjectNode venue = message.putObject("venue");
            venue.set("location", place.deepCopy());
            venue.put("title", form.text("title").get())
                    .put("address", form.text("address").get());
            return message;
        };
    }

    private static ObjectNode place(Form form) {
        Optional<Double> latitude = form.decimal("latitude").filter(value -> Math.abs(value) <= 90);
        Optional<Double> longitude = form.decimal("longitude").filter(value -> Math.abs(value) <= 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw Refusal.badRequest("wrong latitude or longitude");
        }
        return SimulatedBot.JSON
                .createObjectNode()
                .put("latitude", latitude.get())
                .put("longitude", longitude.get());
    }

    static UnaryOperator<ObjectNode> contact(Form form) {
        String phone = form.text("phone_number").orElse("");
        String name = form.text("first_name").orElse("");
        if (phone.isBlank()) {
            throw Refusal.badRequest("phone number must be non-empty");
        }
        if (name.isBlank()) {
            throw Refusal.badRequest("first name must be non-empty");
        }
        return message -> {
            message.putObject("contact").put("phone_number", phone).put("first_name", name);
            return message;
        };
    }

    static void reply(Customer customer, Form form, ObjectNode message) {
        Optional<JsonNode> parameters = form.structure("reply_parameters");
        if (parameters.isEmpty()) {
            return;
        }
        OptionalLong to = parameters.get().path("message_id").longValueOpt();
        Optional<ChatMessage> quoted =
                to.stream().mapToObj(customer::find).flatMap(Optional::stream).findFirst();
        if (quoted.isEmpty()
                && !parameters.get().path("allow_sending_without_reply").asBoolean(false)) {
            throw Refusal.badRequest("message to be replied not found");
        }
        quoted.ifPresent(original -> message.set("reply_to_message", original.wire()));
    }

    static void keyboard(Form form, ObjectNode message) {
        Optional<JsonNode> markup = form.structure("reply_markup");
        if (markup.isEmpty()) {
            return;
        }
        int buttons = 0;
        for (JsonNode row : markup.get().path("inline_keyboard")) {
            if (row.size() > MOST_BUTTONS_IN_A_ROW) {
                throw Refusal.badRequest("reply markup is too long");
            }
            for (JsonNode button : row) {
                button(button);
                buttons++;
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        message.set("reply_markup", markup.get());
    }

    private static void button(JsonNode button) {
        if (button.path("text").asString("").isBlank()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Field \"text\" must be non-empty");
        }
        if (button.has("url")) {
            return;
        }
        if (!button.has("callback_data")) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        int bytes = button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > LONGEST_DATA) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
    }
}
