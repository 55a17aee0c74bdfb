package io.serai.privacy.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures on the synthetic sentences of Presidio research and the example numbers of libphonenumber. Set {@code SERAI_PII_DATA} to a folder
 * with both; without it only what is made up here is measured.
 */
class RedactorFiguresTest {
    private static final Set<String> WANTED = Set.of("CREDIT_CARD", "IBAN_CODE", "US_SSN");

    private final PatternRedactor redactor = new PatternRedactor();
    private final Random random = new Random(7);

    @Test
    void cardsAndIdNumbersAreFoundInPresidiosSentences() throws IOException {
        Path data = data();
        int wanted = 0;
        List<String> missed = new ArrayList<>();
        int others = 0;
        List<String> damaged = new ArrayList<>();
        for (String file : List.of(
                "pii-presidio-research/data/synth_dataset_v2.json.gz",
                "pii-presidio-research/tests/data/generated_large.json.gz")) {
            for (JsonNode sentence : read(data.resolve(file))) {
                String redacted = redactor.redact(sentence.get("full_text").asString());
                for (JsonNode span : sentence.get("spans")) {
                    String value = span.get("entity_value").asString();
                    if (WANTED.contains(span.get("entity_type").asString())) {
                        wanted++;
                        if (redacted.contains(value)) {
                            missed.add(sentence.get("full_text").asString());
                        }
                    } else {
                        others++;
                        if (!redacted.contains(value)) {
                            damaged.add(value + " in " + redacted);
                        }
                    }
                }
            }
        }
        System.out.printf(
                "presidio: missed %d of %d, damaged %d of %d%n%s%n%s%n",
                missed.size(), wanted, damaged.size(), others, missed, damaged);
        assertThat(missed.size()).isLessThanOrEqualTo(wanted / 100);
        assertThat(damaged.size()).isLessThan(others / 100);
    }

    @Test
    void phoneNumbersOfEveryCountryStay() throws IOException {
        Path table = data().resolve("pii-phone-numbers-libphonenumber/example-numbers.tsv");
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        List<String> damaged = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            String e164 = line.split("\t")[4];
            for (String written : forms(phones, e164)) {
                all++;
                String sentence = "call me at " + written + " please";
                if (!redactor.redact(sentence).equals(sentence)) {
                    damaged.add(written);
                }
            }
        }
        System.out.printf("phones: damaged %d of %d %s%n", damaged.size(), all, damaged);
        assertThat(damaged.size()).isLessThan(all / 100);
    }

    private static List<String> forms(PhoneNumberUtil phones, String e164) {
        try {
            var number = phones.parse(e164, null);
            return List.of(
                    e164,
                    e164.substring(1),
                    phones.format(number, PhoneNumberFormat.INTERNATIONAL),
                    phones.format(number, PhoneNumberFormat.NATIONAL));
        } catch (com.google.i18n.phonenumbers.NumberParseException odd) {
            return List.of(e164);
        }
    }

    @Test
    void orderAndTrackingNumbersAndTimesStay() {
        List<IntFunction<String>> kinds = List.of(
                i -> "order " + digits(16),
                i -> "订单号 " + digits(19),
                i -> "运单号" + digits(12),
                i -> "tracking " + digits(22),
                i -> "my parcel " + digits(12) + " is late",
                i -> "where is " + digits(10) + "?",
                i -> "#" + digits(6),
                i -> "1Z" + digits(16),
                i -> "RR" + digits(9) + "CN",
                i -> digits(3) + "-" + digits(7) + "-" + digits(7),
                i -> "SF" + digits(13),
                i -> "at 17" + digits(11),
                i -> "2026-11-23T0" + digits(1) + ":" + "1" + digits(1) + ":30." + digits(6) + "Z",
                i -> "invoice INV-2026-" + digits(8),
                i -> "SKU " + digits(13),
                i -> "IMEI 35" + digits(13));
        List<String> damaged = new ArrayList<>();
        int all = 0;
        for (var kind : kinds) {
            for (String text : IntStream.range(0, 2_000).mapToObj(kind).toList()) {
                all++;
                if (!redactor.redact(text).equals(text)) {
                    damaged.add(text);
                }
            }
        }
        System.out.printf(
                "codes: damaged %d of %d %s%n",
                damaged.size(), all, damaged.stream().limit(20).toList());
        assertThat(damaged.size()).isLessThan(all / 100);
    }

    @Test
    void madeUpCardsOfEveryBrandAndWayOfWritingGo() {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String prefix : List.of("4", "51", "55", "2221", "2720", "34", "37", "36", "35", "6011", "65", "62")) {
            int length = prefix.startsWith("3") && !prefix.equals("35") ? (prefix.equals("36") ? 14 : 15) : 16;
            for (int i = 0; i < 200; i++) {
                String card = withCheckDigit(prefix + digits(length - 1 - prefix.length()));
                for (String written : List.of(
                        card,
                        card.replaceAll("(.{4})(?=.)", "$1 "),
                        card.replaceAll("(.{4})(?=.)", "$1-"),
                        wide(card))) {
                    all++;
                    if (redactor.redact("pay with " + written + " now").contains(written)) {
                        missed.add(written);
                    }
                }
            }
        }
        System.out.printf(
                "cards: missed %d of %d %s%n",
                missed.size(), all, missed.stream().limit(10).toList());
        assertThat(missed.size()).isLessThanOrEqualTo(all / 100);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String withCheckDigit(String digits) {
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .map(check -> digits + check)
                .filter(RedactorFiguresTest::luhn)
                .findFirst()
                .orElseThrow();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighed = (digits.charAt(digits.length() - 1 - i) - '0') * (1 + i % 2);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static Path data() {
        String folder = System.getenv("SERAI_PII_DATA");
        assumeTrue(folder != null && Files.isDirectory(Path.of(folder)), "SERAI_PII_DATA is not set");
        return Path.of(String.valueOf(folder));
    }

    private static List<JsonNode> read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            List<JsonNode> sentences = new ArrayList<>();
            JsonMapper.shared().readTree(in).forEach(sentences::add);
            return sentences;
        }
    }
}
