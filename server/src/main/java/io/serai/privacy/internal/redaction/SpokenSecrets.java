package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords and codes that a sentence gives away: "my password is …", "CVV 123", "密码是…". Every repetition has a small bound. */
final class SpokenSecrets implements Finder {
    private static final String PASSWORD =
            "(?<!\\p{L})(?:passwords?|passwd|pwd|passcode|passphrase|passwort|kennwort|contraseña|contrasena|clave|mot de passe|mdp"
                    + "|senha|parola|wachtwoord|lösenord|adgangskode|hasło|haslo|heslo|jelszó|şifrem?|sifrem?|пароль|mật khẩu|kata sandi)(?!\\p{L})"
                    + "|كلمة السر|كلمة المرور|סיסמה|पासवर्ड|รหัสผ่าน|密码|密碼|口令|パスワード|비밀번호|암호";
    private static final String OF_WHAT =
            "(?:\\s{1,3}(?:for|to|of|de|del|da|do|von|für|zu|pour|per|na|для|от)(?:\\s{1,3}[\\p{L}\\d'.@-]{1,20}){1,4}?)?";
    private static final String IS =
            "(?<word>\\s{1,3}(?:is|was|es|est|ist|lautet|é|è|jest|on|adalah|là|is now|هي|هو)\\s{1,3}|\\s{0,2}(?:是|为|為|は|が|는|은)\\s{0,2})";
    private static final String SIGN = "(?<sign>\\s{0,3}(?:[:=]|->|—|是:|は:)\\s{0,3})";
    private static final String VALUE =
            "[\"'“”„«»‘’`]?(?<value>[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\"“”«»，。！？；、]{3,64})";

    private static final Pattern PASSWORD_GIVEN =
            Pattern.compile("(?iu)(?:" + PASSWORD + ")" + OF_WHAT + "(?:" + IS + "|" + SIGN + ")" + VALUE);
    private static final Pattern PASSWORD_BESIDE =
            Pattern.compile("(?iu)(?:" + PASSWORD + ")\\s{0,2}(?![\\s:=>—-])" + VALUE);

    private static final Pattern CODE_GIVEN = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:pin|cvv2?|cvc2?|cvn|csc|otp|security code|card code|verification code|one[- ]time (?:code|password|pin)"
                    + "|código de seguridad|código de verificación|code de sécurité|code de vérification|prüfziffer|prüfnummer|sicherheitscode"
                    + "|codice di sicurezza|código de segurança|пин|пин-?код|код подтверждения|cvv-код)(?!\\p{L})"
                    + "|安全码|安全碼|验证码|驗證碼|校验码|支付密码|取款密码|卡后三位|セキュリティコード|認証コード|確認コード|暗証番号|인증번호|보안코드|رمز التحقق)"
                    + "(?:[\\s:=#-]|(?:is|es|est|ist|это|number|nummer|är|é|è)(?!\\p{L})|是|为|為|は|는|은){0,8}(?<value>\\d{3,8})(?![\\d\\p{L}])");
    private static final Pattern PIN_CODE = Pattern.compile(
            "(?iu)(?<!\\p{L})pin[- ]?(?:code|number)(?:[\\s:=#-]|is(?!\\p{L})){0,6}(?<value>\\d{4})(?!\\d)");

    private static final Set<String> NOT_A_PASSWORD = Set.of(
            "not",
            "wrong",
            "incorrect",
            "invalid",
            "expired",
            "expiring",
            "lost",
            "forgotten",
            "being",
            "the",
            "too",
            "still",
            "always",
            "never",
            "required",
            "reset",
            "changed",
            "correct",
            "weak",
            "strong",
            "missing",
            "different",
            "same",
            "this",
            "that",
            "working",
            "blocked",
            "locked",
            "how",
            "what",
            "why",
            "where",
            "needed",
            "rejected",
            "refused",
            "accepted",
            "unknown",
            "right",
            "fine",
            "gone",
            "set",
            "sent",
            "case",
            "only",
            "now",
            "page",
            "link",
            "email",
            "field",
            "change",
            "recovery",
            "manager",
            "and",
            "but",
            "or",
            "please",
            "help",
            "because",
            "mal",
            "incorrecta",
            "olvidada",
            "perdida",
            "correcta",
            "que",
            "para",
            "falsch",
            "vergessen",
            "abgelaufen",
            "nicht",
            "richtig",
            "weg",
            "pas",
            "oublié",
            "perdu",
            "errada",
            "esquecida",
            "não",
            "sbagliata",
            "dimenticata",
            "non",
            "неверный",
            "неправильный",
            "не",
            "забыт",
            "утерян");

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        addPasswords(text, PASSWORD_GIVEN.matcher(text), found);
        addPasswords(text, PASSWORD_BESIDE.matcher(text), found);
        for (Pattern codes : List.of(CODE_GIVEN, PIN_CODE)) {
            Matcher code = codes.matcher(text);
            while (code.find()) {
                found.add(Found.secret(code.start("value"), code.end("value")));
            }
        }
        return found;
    }

    private static void addPasswords(String text, Matcher password, List<Found> found) {
        while (password.find()) {
            int from = password.start("value");
            int to = withoutTail(text, from, password.end("value"));
            if (isGiven(text, password, from, to)) {
                found.add(Found.secret(from, to));
            }
        }
    }

    private static int withoutTail(String text, int from, int end) {
        int to = end;
        while (to > from && ".,!?;:)]}'’`".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private static boolean isGiven(String text, Matcher match, int from, int to) {
        String value = text.substring(from, to);
        if (value.length() < 3 || NOT_A_PASSWORD.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean plainWord = value.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
        if (match.pattern() == PASSWORD_BESIDE) {
            return !plainWord && value.chars().anyMatch(Character::isDigit) && value.length() >= 4;
        }
        return !plainWord || match.group("sign") != null || endsSentence(text, to);
    }

    /** "my password is sunshine." gives it away; "my password is lost again" does not. */
    private static boolean endsSentence(String text, int to) {
        return to == text.length()
                || " \t".indexOf(text.charAt(to)) < 0
                || to + 1 < text.length() && text.charAt(to + 1) == '\n';
    }
}
