package io.serai.tables.internal;

import io.serai.shared.Problem;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element, piece by piece: a small file can hold one that is larger than the memory. */
final class CellText {
    /** Excel itself stops at 32,767. */
    static final int LONGEST = 100_000;

    private CellText() {}

    /** @param xml at the element's start; afterwards at its end */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.START_ELEMENT -> throw new XMLStreamException("an element within a text");
                default -> {}
            }
        }
        throw new XMLStreamException("a text without an end");
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > LONGEST) {
            throw Problem.invalid("A cell holds more than 100,000 characters. Shorten it and upload the file again.");
        }
        text.append(more);
    }
}
