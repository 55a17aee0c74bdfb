package io.serai.privacy.internal.erasure;

import io.serai.privacy.Copy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One zip: JSON beside the files. */
final class ZipCopy implements Copy, AutoCloseable {
    private final ZipOutputStream zip;
    private final JsonMapper json;
    private final Set<String> names = new HashSet<>();

    ZipCopy(OutputStream out, JsonMapper json) {
        this.zip = new ZipOutputStream(out);
        this.json = json;
    }

    @Override
    public void json(String name, Object value) throws IOException {
        begin(name + ".json");
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        zip.closeEntry();
    }

    @Override
    public void file(String name, InputStream bytes) throws IOException {
        begin(name);
        bytes.transferTo(zip);
        zip.closeEntry();
    }

    /** A customer chose the name: it must stay inside the folder in which the zip is unpacked, and be the only one. */
    private void begin(String name) throws IOException {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\:*?\"<>|]", "_").replace("..", "_");
        while (!names.add(safe)) {
            safe = "_" + safe;
        }
        zip.putNextEntry(new ZipEntry(safe));
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
