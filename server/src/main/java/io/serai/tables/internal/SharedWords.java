package io.serai.tables.internal;

import io.serai.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook keeps each text once and counts them; here they lie end to end, since there may be millions. */
final class SharedWords {
    private static final int MOST_BYTES = 256 << 20;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    static SharedWords read(XMLStreamReader xml) throws XMLStreamException {
        var words = new SharedWords();
        var text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic = true;
                    case "t" -> text.append(phonetic ? "" : CellText.of(xml));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("si")) {
                    words.add(text.toString());
                } else if (xml.getLocalName().equals("rPh")) {
                    phonetic = false;
                }
            }
        }
        return words;
    }

    private void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        int end = start + more.length;
        if (end > MOST_BYTES) {
            throw Problem.invalid(
                    "The workbook holds more text than can be read at once. Save it as CSV and upload it again.");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(more, 0, bytes, start, more.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, ends.length + (ends.length >> 1));
        }
        ends[count++] = end;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
