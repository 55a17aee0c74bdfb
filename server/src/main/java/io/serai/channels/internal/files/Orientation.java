package io.serai.channels.internal.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as it noted in a JPEG's Exif part. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int EXIF = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    private Orientation() {}

    /** By how many degrees, clockwise, the picture has to be turned to stand upright. Mirrored ones count as not mirrored. */
    static int of(byte[] file) {
        try {
            return degrees(noted(ByteBuffer.wrap(file)));
        } catch (RuntimeException cutShort) {
            return 0;
        }
    }

    private static int degrees(int noted) {
        return switch (noted) {
            case 3, 4 -> 180;
            case 5, 6 -> 90;
            case 7, 8 -> 270;
            default -> 0;
        };
    }

    private static int noted(ByteBuffer jpeg) {
        if (jpeg.getShort(0) != (short) 0xFFD8) {
            return 0;
        }
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF) {
            int marker = jpeg.get(at + 1) & 0xFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return 0;
            }
            // "Exif\0\0", then a TIFF header
            if (marker == EXIF && jpeg.getInt(at + 4) == 0x45786966) {
                return tag(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 0;
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                return tiff.getShort(at + 8);
            }
        }
        return 0;
    }
}
