package io.serai.channels.email.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mail within a signed one that is all one block ({@code application/pkcs7-mime; smime-type=signed-data}, RFC 8551 and 5652). The signature
 * is not looked at: whether to believe a sender is not decided here.
 */
public final class SignedContent {
    private static final byte[] SIGNED_DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_NAME = 0x06;
    private static final int CONTEXT = 0xA0;
    private static final int BYTES = 0x04;
    private static final int BYTES_IN_PIECES = 0x24;
    private static final int DEEPEST = 40;

    private final byte[] source;

    /** @param next where the following element begins */
    private record Element(int tag, int from, int to, int next) {}

    private SignedContent(byte[] source) {
        this.source = source;
    }

    /** Empty where nothing is signed in this way: it is encrypted, or no such block at all. */
    public static Optional<byte[]> of(byte[] block) {
        try {
            return new SignedContent(block).content();
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> content() {
        Element outer = element(0, source.length, 0);
        List<Element> whole = children(outer);
        boolean signed = outer.tag() == SEQUENCE
                && whole.size() > 1
                && whole.getFirst().tag() == OBJECT_NAME
                && Arrays.equals(SIGNED_DATA, bytes(whole.getFirst()));
        if (!signed) {
            return Optional.empty();
        }
        return children(whole.get(1)).stream()
                .findFirst()
                .flatMap(data -> children(data).stream()
                        .filter(part -> part.tag() == SEQUENCE)
                        .findFirst())
                .flatMap(encapsulated -> children(encapsulated).stream()
                        .filter(part -> part.tag() == CONTEXT)
                        .findFirst())
                .flatMap(context -> children(context).stream().findFirst())
                .map(this::joined)
                .filter(found -> found.length > 0);
    }

    private byte[] joined(Element octets) {
        if (octets.tag() == BYTES) {
            return bytes(octets);
        }
        var whole = new ByteArrayOutputStream();
        if (octets.tag() == BYTES_IN_PIECES) {
            children(octets).forEach(piece -> whole.writeBytes(joined(piece)));
        }
        return whole.toByteArray();
    }

    private byte[] bytes(Element element) {
        return Arrays.copyOfRange(source, element.from(), element.to());
    }

    private List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        int place = parent.from();
        while (place < parent.to()) {
            Element child = element(place, parent.to(), 0);
            children.add(child);
            place = child.next();
        }
        return children;
    }

    private Element element(int place, int limit, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        int tag = source[place] & 0xFF;
        int first = source[place + 1] & 0xFF;
        if (first == 0x80) {
            int end = place + 2;
            while (source[end] != 0 || source[end + 1] != 0) {
                end = element(end, limit, depth + 1).next();
            }
            return new Element(tag, place + 2, end, end + 2);
        }
        int from = place + 2;
        int length = first;
        if (first > 0x80) {
            length = 0;
            for (int count = first & 0x7F; count > 0; count--) {
                length = Math.addExact(Math.multiplyExact(length, 256), source[from++] & 0xFF);
            }
        }
        if (length > limit - from) {
            throw new IllegalArgumentException("it breaks off");
        }
        return new Element(tag, from, from + length, from + length);
    }
}
