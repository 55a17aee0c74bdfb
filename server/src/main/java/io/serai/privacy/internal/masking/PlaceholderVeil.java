package io.serai.privacy.internal.masking;

import io.serai.privacy.Redactor;
import io.serai.privacy.Veil;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Placeholders in plain capitals and brackets, which models copy faithfully. */
@Component
class PlaceholderVeil implements Veil {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(EMAIL|PHONE)_\\d{1,4}]");

    private final Redactor redactor;

    PlaceholderVeil(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public Veiled fresh() {
        return new Exchange();
    }

    private final class Exchange implements Veiled {
        private final Map<String, String> placeholders = new LinkedHashMap<>();
        private final Map<String, String> values = new HashMap<>();

        @Override
        public String hide(String text) {
            String safe = redactor.redact(text);
            String withoutEmails = replaced(safe, Emails.in(safe), "EMAIL");
            return replaced(withoutEmails, PhoneNumbers.in(withoutEmails), "PHONE");
        }

        private String replaced(String text, List<Span> spans, String kind) {
            var hidden = new StringBuilder(text.length());
            int done = 0;
            for (Span span : spans) {
                hidden.append(text, done, span.from())
                        .append(placeholder(kind, text.substring(span.from(), span.to())));
                done = span.to();
            }
            return hidden.append(text, done, text.length()).toString();
        }

        private String placeholder(String kind, String value) {
            String placeholder = placeholders.computeIfAbsent(
                    kind + value, first -> "[" + kind + "_" + (placeholders.size() + 1) + "]");
            values.put(placeholder, value);
            return placeholder;
        }

        @Override
        public String restore(String text) {
            return PLACEHOLDER
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
        }
    }
}
