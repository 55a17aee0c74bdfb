package io.serai.realtime.sockets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a text frame together from the pieces in which the container hands it over, so that its buffers can stay small. */
public final class Assembly {
    private final int limit;
    private @Nullable StringBuilder pieces;

    public Assembly(int limit) {
        this.limit = limit;
    }

    /**
     * @return the whole frame with its last piece
     * @throws FrameTooLarge above the limit, in UTF-16 units
     */
    public Optional<String> add(String piece, boolean last) {
        if (pieces == null && last) {
            return Optional.of(within(piece, piece.length()));
        }
        if (pieces == null) {
            pieces = new StringBuilder();
        }
        within(piece, pieces.length() + piece.length());
        pieces.append(piece);
        if (!last) {
            return Optional.empty();
        }
        String whole = pieces.toString();
        pieces = null;
        return Optional.of(whole);
    }

    private String within(String piece, int length) {
        if (length > limit) {
            throw new FrameTooLarge();
        }
        return piece;
    }

    /** The frame is longer than anything a browser of ours sends. */
    public static final class FrameTooLarge extends RuntimeException {
        FrameTooLarge() {
            super("frame too large");
        }
    }
}
