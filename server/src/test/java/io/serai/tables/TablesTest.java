package io.serai.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.shared.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table"), bytes);
    }

    private List<List<String>> rows(Path file) throws IOException {
        try (Table table = Tables.open(file)) {
            List<List<String>> all = new ArrayList<>();
            all.add(table.columns());
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                all.add(row.get().cells());
            }
            return all;
        }
    }

    @Test
    void everySeparatorIsToldByTheNamesOfTheColumns() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            String text = String.join(separator, "name", "\"note, or; so\"", "city") + "\r\n"
                    + String.join(separator, "Ana", "\"two\nlines\"", "Málaga") + "\r\n";
            assertThat(rows(file(text.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly(List.of("name", "note, or; so", "city"), List.of("Ana", "two\nlines", "Málaga"));
        }
    }

    @Test
    void excelsOwnHintAboutTheSeparatorIsNoRow() throws IOException {
        assertThat(rows(file("sep=;\r\na;b,c\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("a", "b,c"), List.of("1", "2"));
    }

    @Test
    void encodingsAreRecognised() throws IOException {
        String chinese = "姓名,城市\n王小明,广州\n李雷,深圳\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(rows(file(chinese.getBytes(charset)))).contains(List.of("王小明", "广州"));
        }
        assertThat(rows(file(("\uFEFF" + chinese).getBytes(StandardCharsets.UTF_16LE))))
                .contains(List.of("李雷", "深圳"));
        assertThat(rows(file("name,city\nJosé,Málaga\nZoë,Köln\n".getBytes(Charset.forName("windows-1252")))))
                .contains(List.of("José", "Málaga"), List.of("Zoë", "Köln"));
    }

    @Test
    void blankRowsAreLeftOutAndDoNotShiftTheNumbers() throws IOException {
        try (Table table = Tables.open(file("name\nAna\n\n  \nBo\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(table.next().orElseThrow().number()).isEqualTo(2);
            assertThat(table.next().orElseThrow().number()).isEqualTo(5);
            assertThat(table.next()).isEmpty();
        }
    }

    @Test
    void aWorkbookGivesTextsDatesNumbersAndGapsAsAPersonSeesThem() throws IOException {
        Path file = workbook("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>phone</t></is></c><c r="D1" t="str"><v>since</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>8.613800138E12</v></c><c r="D3" s="1"><v>45990</v></c></row>
                <row r="4"><c r="B4"><v>0.30000000000000004</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" s="2"><v>45990.5</v></c></row>
                """);
        try (Table table = Tables.open(file)) {
            assertThat(table.columns()).containsExactly("name", "phone", "", "since");
            Table.Row ana = table.next().orElseThrow();
            assertThat(ana.number()).isEqualTo(3);
            assertThat(ana.cells()).containsExactly("Ana & Bo", "8613800138000", "", "2025-11-29");
            assertThat(table.next().orElseThrow().cells()).containsExactly("", "0.3", "TRUE", "2025-11-29T12:00");
            assertThat(table.next()).isEmpty();
        }
    }

    private Path workbook(String rows) throws IOException {
        String ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var entries = Map.of(
                "xl/workbook.xml",
                "<workbook " + ns
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"old\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Kunden\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet7.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst " + ns
                        + "><si><t>name</t></si><si><r><t>Ana </t></r><r><t>&amp; Bo</t></r><rPh><t>x</t></rPh></si></sst>",
                "xl/styles.xml",
                "<styleSheet " + ns + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/mm/dd hh:mm\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet7.xml",
                "<worksheet " + ns + "><sheetData>" + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("customers.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void aSmallFileThatHoldsMoreThanTheMemoryIsRefused() throws IOException {
        String header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>email</t></is></c></row>";
        String cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        Path lengthy = workbook(header + cell.formatted("x".repeat(100_001)));
        assertThatThrownBy(() -> all(lengthy)).isInstanceOf(Problem.class).hasMessageContaining("100,000");
        Path padded = workbook(header + " ".repeat(70_000_000) + cell.formatted("a@b.example"));
        assertThatThrownBy(() -> all(padded)).isInstanceOf(Problem.class).hasMessageContaining("too large");
        Path fits = workbook(header + cell.formatted("x".repeat(100_000)));
        assertThat(all(fits)).isEqualTo(1);
    }

    private static int all(Path file) throws IOException {
        try (Table table = Tables.open(file)) {
            int rows = 0;
            while (table.next().isPresent()) {
                rows++;
            }
            return rows;
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithAWayOn() throws IOException {
        assertThatThrownBy(() -> Tables.open(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> Tables.open(file(new byte[0]))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Tables.open(file("PK\3\4 broken".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> rows(file("a,b\n\"never closed,1\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("quotation mark");
    }
}
