package io.serai.tables.internal;

import io.serai.shared.Problem;
import io.serai.tables.Table;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Excel's .xlsx: a zip of XML (ECMA-376). The first sheet that is not hidden is the table. */
public final class Workbook {
    private static final long MOST_BYTES = 4L << 30;
    /** Tables pack well, but what packs better than this is made to do harm. */
    private static final long MOST_TIMES = 300;

    private static final long SMALL = 64L << 20;
    private static final XMLInputFactory XML = safe();

    private final ZipFile zip;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    public static Table open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new Workbook(zip).first();
        } catch (XMLStreamException | NumberFormatException broken) {
            zip.close();
            throw new IOException(broken);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private Table first() throws IOException, XMLStreamException {
        Map<String, String> targets = targets();
        String sheet = null;
        boolean from1904 = false;
        XMLStreamReader book = xml("xl/workbook.xml");
        while (book.hasNext()) {
            if (book.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (book.getLocalName().equals("workbookPr")) {
                String system = book.getAttributeValue(null, "date1904");
                from1904 = "1".equals(system) || "true".equals(system);
            } else if (sheet == null && book.getLocalName().equals("sheet") && shown(book)) {
                sheet = targets.get(relation(book));
            }
        }
        if (sheet == null) {
            throw noTable();
        }
        return new Sheet(zip, xml(sheet), words(), styles(from1904));
    }

    private static boolean shown(XMLStreamReader sheet) {
        String state = sheet.getAttributeValue(null, "state");
        return state == null || state.equals("visible");
    }

    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id") && sheet.getAttributeNamespace(i) != null) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = xml("xl/_rels/workbook.xml.rels");
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                String target = relations.getAttributeValue(null, "Target");
                targets.put(
                        relations.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private SharedWords words() throws IOException, XMLStreamException {
        return zip.getEntry("xl/sharedStrings.xml") == null
                ? new SharedWords()
                : SharedWords.read(xml("xl/sharedStrings.xml"));
    }

    private CellStyles styles(boolean from1904) throws IOException, XMLStreamException {
        return zip.getEntry("xl/styles.xml") == null
                ? CellStyles.none(from1904)
                : CellStyles.read(xml("xl/styles.xml"), from1904);
    }

    private XMLStreamReader xml(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw noTable();
        }
        synchronized (XML) {
            return XML.createXMLStreamReader(new Limited(zip.getInputStream(entry), entry.getCompressedSize()));
        }
    }

    private static Problem noTable() {
        return Problem.invalid("There is no table in this file. Save it as CSV or .xlsx and upload it again.");
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** A small zip can hold more than any disk. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long read;

        Limited(InputStream in, long packed) {
            super(in);
            this.most = Math.clamp(packed * MOST_TIMES, SMALL, MOST_BYTES);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            if (read > most) {
                throw Problem.invalid(
                        "The workbook is too large when it is unpacked. Save it as CSV and upload it again.");
            }
            return count;
        }
    }
}
