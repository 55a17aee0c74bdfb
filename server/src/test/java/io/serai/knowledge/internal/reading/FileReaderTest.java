package io.serai.knowledge.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.internal.Document.Kind;
import io.serai.language.internal.RealLanguages;
import io.serai.models.internal.reading.Pdfs;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {
    private final FileReader reader = new FileReader(RealLanguages.shared());

    @Test
    void markdownBecomesPassagesAlongItsHeadings() {
        ReadFile read = read("shop.md", """
                # Shipping
                We ship to **60 countries**.
                ## Europe
                - Germany: 5 days
                - Spain: 7 days

                | Size | Chest |
                |------|-------|
                | M    | 98 cm |

                <script>alert(1)</script>
                # Returns
                Within 30 days.
                """);
        assertThat(read.kind()).isEqualTo(Kind.MARKDOWN);
        assertThat(read.language()).isEqualTo(Language.ENGLISH);
        assertThat(read.pieces())
                .extracting(ReadFile.Piece::title)
                .containsExactly("Shipping", "Shipping › Europe", "Returns");
        assertThat(read.pieces().get(0).text()).isEqualTo("We ship to 60 countries.");
        assertThat(read.pieces().get(1).text())
                .isEqualTo("Germany: 5 days\nSpain: 7 days\nSize: M; Chest: 98 cm")
                .doesNotContain("alert");
    }

    @Test
    void htmlIsReadAsPeopleSeeIt() {
        ReadFile read = read("page.html", """
                <html><head><title>t</title><style>p{}</style></head><body><nav>Home Cart</nav>
                <h1>Care</h1><p>Wash by <b>hand</b> only,<br>in cold water.</p><p style="display: none">secret</p>
                <script>document.write('evil')</script><table><tr><th>Size</th><th>Price</th></tr><tr><td>L</td><td>9 EUR</td></tr></table>
                <ul><li>No bleach</li><li>No dryer</li></ul><img src=x onerror=alert(1)></body></html>
                """);
        assertThat(read.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.title()).isEqualTo("Care");
            assertThat(piece.text())
                    .isEqualTo("Wash by hand only, in cold water.\nSize: L; Price: 9 EUR\nNo bleach\nNo dryer");
        });
    }

    @Test
    void longTextIsCutBetweenSentencesInAnyScript() {
        String english = "Our wool comes from small farms in the north. ".repeat(60);
        String chinese = "我们的羊毛来自北方的小农场。".repeat(120);
        for (ReadFile.Piece piece : read("a.txt", english).pieces()) {
            assertThat(PieceCutter.words(piece.text())).isBetween(10.0, 220.0);
            assertThat(piece.text()).endsWith(".");
        }
        ReadFile read = read("b.txt", chinese);
        assertThat(read.language()).isEqualTo(Language.CHINESE);
        assertThat(read.pieces()).hasSizeGreaterThan(3).allSatisfy(piece -> {
            assertThat(PieceCutter.words(piece.text())).isLessThanOrEqualTo(220);
            assertThat(piece.text()).endsWith("。");
        });
    }

    @Test
    void plainTextHasHeadingsToo() {
        ReadFile read = read("info.txt", "Opening hours\n\nWe are open from 9 to 5.\n\nAddress\n\nMain street 1.\n");
        assertThat(read.pieces()).extracting(ReadFile.Piece::title).containsExactly("Opening hours", "Address");
    }

    @Test
    void aTableOfQuestionsAndAnswersBecomesFaqs() {
        ReadFile read = read("faq.csv", """
                Question,Answer,Language
                How long does delivery take?,"Five days, sometimes six.",en
                多久能到？,五天。,
                """);
        assertThat(read.pieces()).isEmpty();
        assertThat(read.faqs()).hasSize(2);
        assertThat(read.faqs().getFirst().answers())
                .containsExactly(new Phrase(Language.ENGLISH, "Five days, sometimes six."));
        assertThat(read.faqs().getLast().questions()).containsExactly(new Phrase(Language.CHINESE, "多久能到？"));
    }

    @Test
    void aFaqTableMayHaveVariantsAndAPairOfColumnsPerLanguage() {
        ReadFile read = read("faq.csv", """
                question_en;variants_en;answer_en;question_zh;answer_zh
                Do you ship abroad?;Can you send to Canada?|International shipping?;Yes.;能寄到国外吗？;可以。
                """);
        assertThat(read.faqs()).singleElement().satisfies(faq -> {
            assertThat(faq.questions()).hasSize(4);
            assertThat(faq.answers()).extracting(Phrase::language).containsExactly(Language.ENGLISH, Language.CHINESE);
        });
    }

    @Test
    void aFaqTableMaySayForWhomAndWhenARowHolds() {
        ReadFile read = read("faq.csv", """
                question,answer,countries,valid_until
                How much is shipping?,4 EUR.,"DE AT, Germany",2026-05-31
                How much is shipping?,5 USD.,United States,
                How much is shipping?,It depends.,worldwide,
                """);
        assertThat(read.faqs())
                .extracting(faq -> faq.validity().countries())
                .containsExactly(Set.of("DE", "AT"), Set.of("US"), Set.of());
        assertThat(read.faqs().getFirst().validity().until()).contains(LocalDate.parse("2026-05-31"));
        assertThatThrownBy(() -> read("faq.csv", "question,answer,country\nq?,a,Atlantis\n"))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("no country");
    }

    @Test
    void anyOtherTableBecomesAPassagePerRow() {
        ReadFile read = read("products.csv", "Product\tPower\tNoise\nBreeze 3\t900 W\t32 dB\n\nBreeze 5\t1200 W\t\n");
        assertThat(read.pieces()).extracting(ReadFile.Piece::title).containsExactly("Breeze 3", "Breeze 5");
        assertThat(read.pieces().getFirst().text()).isEqualTo("Product: Breeze 3; Power: 900 W; Noise: 32 dB");
        assertThat(read.pieces().getLast().text()).isEqualTo("Product: Breeze 5; Power: 1200 W");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030"})
    void chineseIsReadInEveryEncoding(String charset) {
        String text = "退货政策\n\n签收后30天内可以退货。退款将在三个工作日内到账。请保留包装 and the receipt.";
        ReadFile read = reader.read("a.txt", text.getBytes(Charset.forName(charset)));
        assertThat(read.pieces().getFirst().text()).contains("签收后30天内可以退货。");
    }

    @Test
    void oldWesternFilesAndALittleBrokenUtf8AreRead() {
        byte[] western =
                "Größe und Rückgabe: schön für Ärzte, 10 € und “mehr”.".getBytes(Charset.forName("windows-1252"));
        assertThat(reader.read("a.txt", western).pieces().getFirst().text()).contains("Größe und Rückgabe", "10 €");
        byte[] broken =
                ("Größe, Rückgabe, Änderung und Öffnungszeiten. ".repeat(9) + "?").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xC3;
        assertThat(reader.read("a.txt", broken).pieces().getFirst().text()).contains("Größe, Rückgabe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\uFEFF"})
    void emptyFilesAreRefused(String text) {
        refused("a.md", text.getBytes(StandardCharsets.UTF_8), "empty");
    }

    @Test
    void whatIsNoTextIsRefusedWhateverItIsCalled() {
        refused("bomb.txt", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}, "not a text file");
        refused("a.csv", "%PDF-1.7 trailer".getBytes(StandardCharsets.ISO_8859_1), "not a text file");
        refused("a.html", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}, "not a text file");
        var noise = new byte[4_000];
        new java.util.Random(1).nextBytes(noise);
        refused("a.txt", noise, "not a text file");
        refused("setup.exe", "hello".getBytes(StandardCharsets.UTF_8), ".md");
    }

    @Test
    void aPdfIsReadByItsParagraphs() throws IOException {
        byte[] pdf = Pdfs.of(
                "Returns",
                "",
                "Unused goods can be returned within thirty days of deliv-",
                "ery, and we pay for the way back to our",
                "warehouse.",
                "",
                "Write to us before you send anything, so that we can give you a number.");
        ReadFile read = reader.read("returns policy.pdf", pdf);
        assertThat(read.kind()).isEqualTo(Kind.PDF);
        assertThat(read.pieces().getFirst().text())
                .contains("within thirty days of delivery, and we pay for the way back to our warehouse.");
    }

    @Test
    void aPdfWithoutTextOrBehindAPasswordIsRefusedWithWhatToDo() throws IOException {
        refused("scan.pdf", Pdfs.scanned(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB)), "not from a scanner");
        refused("locked.pdf", Pdfs.locked("secret", "Hidden"), "password");
        refused("cut.pdf", Arrays.copyOf(Pdfs.of("Some words"), 200), "broken");
        refused("text.pdf", "plain words".getBytes(StandardCharsets.UTF_8), "not a PDF");
    }

    @Test
    void tooLargeIsRefusedAsSuch() {
        var bytes = new byte[FileBytes.MOST_BYTES + 1];
        Arrays.fill(bytes, (byte) 'a');
        assertThatThrownBy(() -> reader.read("a.txt", bytes))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.TOO_LARGE));
    }

    @Test
    void oneLineOfFiveMegabytesIsCutAndNothingIsLost() {
        String line = "x".repeat(FileBytes.MOST_BYTES - 1);
        ReadFile read = read("a.txt", line);
        assertThat(read.pieces().stream()
                        .mapToLong(piece ->
                                piece.text().chars().filter(c -> c == 'x').count())
                        .sum())
                .isEqualTo(line.length());
        assertThat(read.pieces()).allMatch(piece -> piece.text().length() < 5_000);
    }

    @Test
    void unbalancedQuotesAndMissingCellsNameTheTrouble() {
        refused("a.csv", "question,answer\n\"Where,here\nWho,me\n".getBytes(StandardCharsets.UTF_8), "quotation mark");
        refused(
                "a.csv",
                "question,answer\nWhere,here\nWho,\n".getBytes(StandardCharsets.UTF_8),
                "Line 3 has no answer");
        refused("a.csv", "question,answer\n".getBytes(StandardCharsets.UTF_8), "at least one row");
        refused("a.csv", "question,answer,language\na,b,12\n".getBytes(StandardCharsets.UTF_8), "not a language");
    }

    @Test
    void deepNestingDoesNotBreakTheReader() {
        String html = "<div>".repeat(200_000) + "deep inside" + "</div>".repeat(200_000);
        assertThat(read("deep.html", html).pieces().getFirst().text()).contains("deep inside");
        assertThat(read("deep.md", ">".repeat(100_000) + " deep inside\n\nAfter.")
                        .pieces())
                .isNotEmpty();
        assertThat(read("deep2.md", "[".repeat(50_000) + "a" + "]".repeat(50_000))
                        .pieces())
                .isNotEmpty();
        assertThat(read("deep3.md", "*".repeat(50_000) + "a").pieces()).isNotEmpty();
    }

    private ReadFile read(String name, String text) {
        return reader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> reader.read(name, bytes))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(why);
    }
}
