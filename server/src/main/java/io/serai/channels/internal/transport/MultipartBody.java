package io.serai.channels.internal.transport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A {@code multipart/form-data} body that streams its file. */
public final class MultipartBody {
    private final String boundary = "serai-" + UUID.randomUUID();
    private final List<Supplier<InputStream>> parts = new ArrayList<>();
    private long length;

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public MultipartBody field(String name, String value) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n");
        return this;
    }

    /** @param bytes opened when the body is sent, exactly {@code size} bytes long */
    public MultipartBody file(String name, String fileName, String type, long size, Supplier<InputStream> bytes) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName.replaceAll("[\"\\r\\n\\\\]", "_") + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        parts.add(bytes);
        length += size;
        text("\r\n");
        return this;
    }

    public BodyPublisher publisher() {
        text("--" + boundary + "--\r\n");
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                Collections.enumeration(parts.stream().map(Supplier::get).toList())));
        // a known length: some servers refuse chunked uploads
        return BodyPublishers.fromPublisher(stream, length);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parts.add(() -> new ByteArrayInputStream(bytes));
        length += bytes.length;
    }
}
