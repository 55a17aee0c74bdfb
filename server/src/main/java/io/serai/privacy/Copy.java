package io.serai.privacy;

import java.io.IOException;
import java.io.InputStream;

/** A contact's data on the way to their file. */
public interface Copy {
    /** @param name such as {@code conversations}, without an ending */
    void json(String name, Object value) throws IOException;

    /** @param name a path inside the copy; what it must not contain is taken out */
    void file(String name, InputStream bytes) throws IOException;
}
