package io.serai.privacy.internal.masking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.serai.privacy.Masker;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

@Component
class HintMasker implements Masker {
    private static final String HIDDEN = "•••";
    private static final int SHORTEST_WITH_TAIL = 7;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public String phone(String phone) {
        String digits = Digits.of(phone);
        String tail = digits.length() < SHORTEST_WITH_TAIL ? "" : " " + digits.substring(digits.length() - 2);
        return countryCode(phone) + HIDDEN + " " + HIDDEN + tail;
    }

    private String countryCode(String phone) {
        String international = phone.strip();
        if (!international.startsWith("+")) {
            return "";
        }
        try {
            return "+" + phones.parse(international, null).getCountryCode() + " ";
        } catch (NumberParseException notKnown) {
            return "";
        }
    }

    @Override
    public String email(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1 || at == email.length() - 1) {
            return HIDDEN;
        }
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        String ending = dot < 0 ? "" : domain.substring(dot);
        return first(email) + HIDDEN + "@" + first(domain) + HIDDEN + ending;
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    @Override
    public String text(String text) {
        String withoutEmails = replace(text, Emails.in(text), this::email);
        return replace(withoutEmails, PhoneNumbers.in(withoutEmails), this::phone);
    }

    private static String replace(String text, List<Span> spans, UnaryOperator<String> mask) {
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            masked.append(text, done, span.from()).append(mask.apply(text.substring(span.from(), span.to())));
            done = span.to();
        }
        return masked.append(text, done, text.length()).toString();
    }
}
