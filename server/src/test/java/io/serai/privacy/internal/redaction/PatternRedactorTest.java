package io.serai.privacy.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRedactorTest {
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private final PatternRedactor redactor = new PatternRedactor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111/1111/1111/1111",
                "4111_1111_1111_1111",
                "4111 - 1111 - 1111 - 1111",
                "4111111111111111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "41 11 11 11 11 11 11 11",
                "4111\n1111\n1111\n1111",
                "４１１１　１１１１　１１１１　１１１１",
                "４１１１－１１１１－１１１１－１１１１",
                "٤١١١١١١١١١١١١١١١",
                "4111\u00a01111\u20111111\u20131111"
            })
    void aCardNumberGoesHoweverItIsWritten(String number) {
        assertThat(redactor.redact("my card is " + number + ", ok?")).isEqualTo("my card is [card •••• 1111], ok?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "378282246310005",
                "3782 822463 10005",
                "5555555555554444",
                "2223003122003222",
                "6011111111111117",
                "30569309025904",
                "3056 930902 5904",
                "3530111333300000",
                "6200000000000005",
                "630427373398",
                "4222222222222"
            })
    void everyBrandIsKnown(String number) {
        assertThat(redactor.redact("卡号" + number)).startsWith("卡号[card •••• ");
    }

    @Test
    void whatFollowsTheCardStaysExceptItsCode() {
        assertThat(redactor.redact("4111 1111 1111 1111 12/27 CVV 123 Ana"))
                .isEqualTo("[card •••• 1111] 12/27 CVV [secret] Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4532015112830366",
                "Order no. 4532015112830366",
                "订单号：4532015112830366",
                "单号4532015112830366",
                "tracking number is 4532015112830366",
                "order #1001",
                "112-4532015-1128303",
                "1Z999AA10123456784",
                "LX123456789CN",
                "9400 1000 0000 0000 0000 00",
                "+49 151 12345678",
                "+4915112345678",
                "4915112345678",
                "13800138000",
                "2024-05-01 12:30:45",
                "1699999999999",
                "1234 5678 9012 3456",
                "EUR 1,234,567.89",
                "0.4532015112830366",
                "my password is not working",
                "my password is wrong",
                "I forgot my password",
                "password: how do I reset it?",
                "the password reset link does not work",
                "is the token valid?",
                "my pin code 560001",
                "the safety pin 3 pieces",
                "密码忘了怎么办",
                "密码是什么",
                "my SSN",
                "DE12 is the size",
                "abandon the idea and give me the money back please"
            })
    void whatIsNoSecretStays(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void accountNumbersAndIdNumbersGo() {
        assertThat(redactor.redact("IBAN DE89 3704 0044 0532 0130 00 please")).isEqualTo("IBAN [iban] please");
        assertThat(redactor.redact("gb42nawi04454264788619")).isEqualTo("[iban]");
        assertThat(redactor.redact("DE89 3704 0044 0532 0130 01")).isEqualTo("DE89 3704 0044 0532 0130 01");
        assertThat(redactor.redact("my SSN is 460-89-9847")).isEqualTo("my SSN is [id]");
        assertThat(redactor.redact("SSN 460899847")).isEqualTo("SSN [id]");
        assertThat(redactor.redact("身份证11010519491231002X。")).isEqualTo("身份证[id]。");
        assertThat(redactor.redact("110105 19491231 002x")).isEqualTo("[id]");
        assertThat(redactor.redact("110105194912310021")).isEqualTo("110105194912310021");
    }

    static Stream<String> spoken() {
        return Stream.of(
                "my password is >hunter2<",
                "My password is >sunshine<.",
                "the password for my shop account is >Tr0ub4dor&3<",
                "password: >hunter2<",
                "password=>hunter2< thanks",
                "password \">correct-horse7<\"",
                "mi contraseña es >Gato2020<",
                "mein Passwort lautet >Hund!99<",
                "mon mot de passe est >chat-44<",
                "minha senha é >abc12345<",
                "мой пароль: >Солнце1<",
                "密码是>abc12345<",
                "密码：>abc12345<，谢谢",
                "パスワードは>neko2024<です",
                "비밀번호는 >qwer1234<",
                "PIN >1234<",
                "my pin is >123456<",
                "CVV: >123<",
                "cvc2 >1234<",
                "安全码>123<",
                "验证码是 >482913<",
                "security code is >777<");
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void passwordsAndCodesThatAreSaidGo(String marked) {
        String said = marked.replace(">", "").replace("<", "");
        String expected = marked.replaceAll(">[^<]*<", "[secret]");
        assertThat(redactor.redact(said)).isEqualTo(expected);
    }

    @Test
    void keysOfMachinesGo() {
        assertThat(redactor.redact("key sk-proj-abcdefghijklmnop1234 end")).isEqualTo("key [secret] end");
        assertThat(redactor.redact("AKIAIOSFODNN7EXAMPLE")).isEqualTo("[secret]");
        assertThat(redactor.redact("ghp_" + "a1B2".repeat(9))).isEqualTo("[secret]");
        assertThat(redactor.redact("api key: 9f86d081884c7d659a2feaa0c55ad015")).isEqualTo("api key: [secret]");
        assertThat(redactor.redact("bot 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"))
                .isEqualTo("bot [secret]");
        assertThat(redactor.redact("a -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nb"))
                .isEqualTo("a [secret]\nb");
        assertThat(redactor.redact("a -----BEGIN PRIVATE KEY-----\nMIIE")).isEqualTo("a [secret]");
    }

    @Test
    void theWordsOfAWalletGo() {
        assertThat(redactor.redact("my words: " + PHRASE + "!")).isEqualTo("my words: [secret]!");
        assertThat(
                        redactor.redact(
                                "1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow"))
                .isEqualTo("1. [secret]");
        assertThat(redactor.redact("legal winner thank year wave")).isEqualTo("legal winner thank year wave");
    }

    @Test
    void everyKindOfContentIsCleaned() {
        String card = "4111111111111111";
        Attachment file = new Attachment(
                new Attachment.Source.Stored(new MediaId(UUID.randomUUID())),
                Optional.of(card + ".jpg"),
                "image/jpeg",
                9);
        List<Content> contents = List.of(
                new Content.Text(card),
                new Content.Media(Content.Media.Kind.IMAGE, file, Optional.of(card), Optional.empty()),
                new Content.Location(1, 2, Optional.of(card)),
                new Content.ContactCard(card, List.of("+34600000000")),
                new Content.Menu(card, List.of(new Content.Menu.Option("a", card))),
                new Content.Choice("a", card),
                new Content.Notice(Content.Notice.Kind.HANDED_OVER, Map.of("summary", card)),
                new Content.Unsupported("poll", "{\"q\":\"" + card + "\"}"));
        assertThat(contents)
                .allSatisfy(content -> assertThat(redactor.redact(content).toString())
                        .contains("•••• 1111")
                        .doesNotContain(card));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "4111 ",
                "a",
                "eyJ",
                "sk-",
                "password is ",
                "password for ",
                "DE89 ",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----\n",
                "密码",
                "pin ",
                "secret:",
                "legal ",
                "@",
                "1-2.3/",
                "password for a b c d ",
                "ssn ",
                "card 4 "
            })
    void aHundredThousandCharactersOfAnythingAreReadOnce(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        // Tens of milliseconds; reading a text again for each of its letters would take minutes on any machine.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redactor.redact(text));
    }
}
