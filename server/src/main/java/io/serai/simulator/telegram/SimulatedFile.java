package io.serai.simulator.telegram;

/** A file that Telegram holds. @param path where it is downloaded from */
public record SimulatedFile(String id, String path, String name, String mimeType, byte[] bytes) {
    /** The size that is told; larger than the bytes where a test pretends a large file. */
    long size() {
        return bytes.length;
    }
}
