package io.serai.channels.email.tnef;

import io.serai.channels.email.mime.Charsets;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@code winmail.dat} holds. Reading stops where it breaks off; what was read until then is kept. */
public record Tnef(Optional<String> text, Optional<String> html, List<Attached> files) {
    /** @param mail whether it is a message itself, again in this form */
    public record Attached(
            Optional<String> name, Optional<String> type, Optional<String> contentId, byte[] bytes, boolean mail) {}

    private static final int SIGNATURE = 0x223E9F78;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int MESSAGE_BODY = 0x0002800C;
    private static final int CODE_PAGE = 0x00069007;
    private static final int ATTACHMENT_BEGINS = 0x00069002;
    private static final int ATTACHMENT_TITLE = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800F;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;
    private static final int MOST_FILES = 100;

    private static final int BODY = 0x1000;
    private static final int RTF = 0x1009;
    private static final int HTML = 0x1013;
    private static final int DATA = 0x3701;
    private static final int FILE_NAME = 0x3704;
    private static final int LONG_FILE_NAME = 0x3707;
    private static final int MIME_TYPE = 0x370E;
    private static final int CONTENT_ID = 0x3712;

    public Tnef {
        files = List.copyOf(files);
    }

    /** Empty when it is something else, whatever its name says. */
    public static Optional<Tnef> read(byte[] bytes) {
        var stream = new Stream(bytes);
        if (bytes.length < 6 || stream.number() != SIGNATURE) {
            return Optional.empty();
        }
        stream.skip(2);
        var reading = new Reading();
        try {
            while (stream.left() > 9) {
                stream.skip(1);
                int attribute = stream.number();
                byte[] value = stream.take(stream.number());
                reading.attribute(attribute, value);
                stream.skip(2);
            }
        } catch (BufferUnderflowException | IllegalArgumentException brokenOff) {
            // the rest is lost; what came before it is not
        }
        return Optional.of(reading.done());
    }

    public boolean isEmpty() {
        return text.isEmpty() && html.isEmpty() && files.isEmpty();
    }

    private static final class Reading {
        private final List<Attached> files = new ArrayList<>();
        private Optional<String> codePage = Optional.empty();
        private Map<Integer, Properties.Value> message = Map.of();
        private Optional<byte[]> body = Optional.empty();
        private boolean open;
        private Optional<byte[]> title = Optional.empty();
        private Optional<byte[]> data = Optional.empty();
        private Map<Integer, Properties.Value> properties = Map.of();

        void attribute(int name, byte[] value) {
            switch (name) {
                case CODE_PAGE -> codePage = Optional.of("cp" + new Stream(value).number());
                case MESSAGE_BODY -> body = Optional.of(value);
                case MESSAGE_PROPERTIES -> message = Properties.read(value);
                case ATTACHMENT_BEGINS -> {
                    close();
                    open = true;
                }
                case ATTACHMENT_TITLE -> title = Optional.of(value);
                case ATTACHMENT_DATA -> data = Optional.of(value);
                case ATTACHMENT_PROPERTIES -> properties = Properties.read(value);
                default -> {}
            }
        }

        private void close() {
            if (open && files.size() < MOST_FILES) {
                Optional<String> name = told(properties, LONG_FILE_NAME)
                        .or(() -> title.map(this::text).filter(text -> !text.isBlank()))
                        .or(() -> told(properties, FILE_NAME));
                byte[] bytes = data.filter(content -> content.length > 0)
                        .or(() -> Optional.ofNullable(properties.get(DATA)).map(Properties.Value::bytes))
                        .orElse(new byte[0]);
                // an object is preceded by the name of its interface
                byte[] inner = bytes.length > 20 && new Stream(bytes).at(16) == SIGNATURE
                        ? Arrays.copyOfRange(bytes, 16, bytes.length)
                        : bytes;
                boolean mail = inner.length > 4 && new Stream(inner).number() == SIGNATURE;
                files.add(new Attached(name, told(properties, MIME_TYPE), told(properties, CONTENT_ID), inner, mail));
            }
            title = Optional.empty();
            data = Optional.empty();
            properties = Map.of();
        }

        private Optional<String> told(Map<Integer, Properties.Value> from, int property) {
            return Optional.ofNullable(from.get(property))
                    .map(value -> value.charset().isPresent()
                            ? readable(value.bytes(), value.charset())
                            : text(value.bytes()))
                    .filter(text -> !text.isBlank());
        }

        private String text(byte[] value) {
            return readable(value, codePage);
        }

        private static String readable(byte[] value, Optional<String> charset) {
            return Charsets.decode(value, charset).replace("\u0000", "").strip();
        }

        Tnef done() {
            close();
            return new Tnef(
                    told(message, BODY)
                            .or(() -> body.map(this::text).filter(text -> !text.isBlank()))
                            .or(() -> Optional.ofNullable(message.get(RTF))
                                    .map(Properties.Value::bytes)
                                    .flatMap(CompressedRtf::read)
                                    .map(RtfText::of)
                                    .filter(text -> !text.isBlank())),
                    told(message, HTML),
                    files);
        }
    }
}
