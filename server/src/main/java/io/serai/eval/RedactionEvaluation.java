package io.serai.eval;

import io.serai.privacy.Masker;
import io.serai.privacy.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of the personal data in texts is gone after the product's own doors: cards, ids and secrets before anything is stored, phones and
 * emails for agents who may not see them. Names, addresses and the like are no business of either and only counted.
 */
final class RedactionEvaluation implements Evaluation {
    private static final Map<String, String> GROUPS = Map.of(
            "card",
                    "(CREDIT|DEBIT|PAYMENT|BANK)?_?-? ?CARD(_?-? ?(NUMBER|NUM|NO))?|PAN|CREDITCARDNUMBER|CC_?(NUMBER|NUM)?",
            "id",
                    "(US_|UK_)?SSN|SOCIAL_?(SECURITY)?_?(NUM|NUMBER)?|NATIONAL_?ID.*|GOVERNMENT_?ID.*|ID_?(CARD)?_?(NUM|NUMBER)?|.*PASSPORT.*|.*DRIVER_?S?_?LICEN[SC]E.*|TAX.*|.*_NRIC.*|.*_NHS|IN_AADHAAR|IN_PAN|.*_TFN|.*_NIE|.*_NIF|.*_FISCAL_CODE|IBAN.*|RESIDENT_?ID.*|.*CPF|.*CNPJ|.*IDENTITY.*",
            "secret",
                    "PASSWORD|PASS|PIN|CVV|CVC|CREDITCARDCVV|CARD_?CVV|API_?KEY|SECRET.*|TOKEN|PRIVATE_?KEY|SEED.*|CRYPTO_?SEED|ACCESS_?KEY.*",
            "phone", ".*PHONE.*|TEL(EPHONE)?(NUM)?|MOBILE.*|FAX.*",
            "email", ".*E-?_?MAIL.*");

    @Override
    public String name() {
        return "redaction";
    }

    @Override
    public String usage() {
        return "--file FILE";
    }

    @Override
    public Report run(Arguments arguments) {
        List<Marked> texts = Marked.read(arguments.path("file"));
        try (Parts parts = Parts.of("io.serai.privacy.internal.redaction", "io.serai.privacy.internal.masking")) {
            return measured(parts.get(Redactor.class), parts.get(Masker.class), texts);
        }
    }

    private static Report measured(Redactor redactor, Masker masker, List<Marked> texts) {
        Map<String, int[]> byGroup = new TreeMap<>();
        Map<String, int[]> byKind = new TreeMap<>();
        var missed = new ArrayList<String>();
        int untouched = 0;
        int clean = 0;
        long nanos = 0;
        for (Marked marked : texts) {
            long began = System.nanoTime();
            String redacted = redactor.redact(marked.text());
            String masked = masker.text(redacted);
            nanos += System.nanoTime() - began;
            boolean asked = false;
            for (Marked.Span span : marked.spans()) {
                String group = group(span.kind());
                asked |= !group.equals("other");
                boolean gone = gone(marked, span, group.equals("phone") || group.equals("email") ? masked : redacted);
                count(byGroup, group, gone);
                count(byKind, group + " / " + span.kind(), gone);
                if (!gone && !group.equals("other")) {
                    missed.add(group + "\t" + span.kind() + "\t" + shape(marked.of(span)));
                }
            }
            clean += asked ? 0 : 1;
            untouched += !asked && redacted.equals(marked.text()) ? 1 : 0;
        }
        var report = new Report().figure("texts", texts.size());
        for (String group : List.of("card", "id", "secret", "phone", "email")) {
            int[] counts = byGroup.getOrDefault(group, new int[2]);
            if (counts[0] > 0) {
                report.figure(group + " found", (double) counts[1] / counts[0]);
            }
        }
        report.figure("texts without any of these", clean)
                .figure("of these left as they were", clean == 0 ? 1.0 : (double) untouched / clean)
                .figure("ms per text", nanos / 1e6 / Math.max(1, texts.size()));
        var kinds = report.table("by kind", "kind", "spans", "gone");
        byKind.forEach((kind, counts) -> kinds.row(kind, counts[0], (double) counts[1] / counts[0]));
        var shapes = report.table("not found (digits as 9, letters as a)", "group", "kind", "shape");
        missed.stream()
                .distinct()
                .limit(25)
                .map(line -> line.split("\t", 3))
                .forEach(cells -> shapes.row((Object[]) cells));
        return report;
    }

    private static void count(Map<String, int[]> counts, String name, boolean gone) {
        int[] count = counts.computeIfAbsent(name, key -> new int[2]);
        count[0]++;
        count[1] += gone ? 1 : 0;
    }

    /** As often as the value is written, it must have disappeared. */
    private static boolean gone(Marked marked, Marked.Span span, String after) {
        String value = marked.of(span).strip();
        return value.isEmpty() || !after.contains(value);
    }

    static String group(String kind) {
        String plain = kind.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return GROUPS.entrySet().stream()
                .filter(group -> plain.matches(group.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }

    /** A report shows no personal data, even of others. */
    private static String shape(String value) {
        return value.replaceAll("[0-9]", "9").replaceAll("\\p{L}", "a").replaceAll("[\\t\\n]", " ");
    }
}
