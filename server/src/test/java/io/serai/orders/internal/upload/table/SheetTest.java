package io.serai.orders.internal.upload.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetTest {
    /** A workbook as Excel writes it, with the least that it needs. */
    private static byte[] workbook(String rows) throws IOException {
        Map<String, String> files = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Orders' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                        + "</sheetData></worksheet>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void numbersAndDatesOfExcelAreReadAsAPersonSeesThem() throws IOException {
        Table table = Table.of("orders.xlsx", workbook("""
                <row r='1'><c r='A1' t='inlineStr'><is><t>Order number</t></is></c><c r='B1' t='inlineStr'><is><t>Date</t></is></c><c r='C1' t='inlineStr'><is><t>Total</t></is></c></row>
                <row r='2'><c r='A2'><v>12345678901</v></c><c r='B2' s='1'><v>46329</v></c><c r='C2'><v>19.9</v></c></row>
                <row r='4'><c r='A4'><v>7</v></c><c r='C4'><v>20</v></c></row>"""));

        assertThat(table.names()).containsExactly("Order number", "Date", "Total");
        assertThat(table.rows().getFirst().cells()).containsExactly("12345678901", "2026-11-03", "19.9");
        assertThat(table.rows().getLast().line()).isEqualTo(4);
        assertThat(table.rows().getLast().cell(1)).isEmpty();
    }

    @Test
    void aSmallFileThatHoldsMoreThanTheMemoryIsRefused() throws IOException {
        byte[] bomb = workbook(" ".repeat(70_000_000));
        assertThatThrownBy(() -> Table.of("x.xlsx", bomb)).hasMessageContaining("too large when it is unpacked");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        assertThatThrownBy(() -> Table.of("x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Table.of("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> Table.of("x.csv", new byte[0])).isInstanceOf(Problem.class);
    }
}
