package io.serai.simulator.line;

import java.util.Base64;

/** Stands for every sticker: one green pixel. */
final class StickerPicture {
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private StickerPicture() {}
}
