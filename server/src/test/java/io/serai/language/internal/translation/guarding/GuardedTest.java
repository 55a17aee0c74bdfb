package io.serai.language.internal.translation.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuardedTest {
    private static final List<String> KEPT = List.of(
            "#10042",
            "SO-2024-00017",
            "1Z999AA10123456784",
            "RB123456785CN",
            "XL-200B",
            "$12.50",
            "€1.299,00",
            "12,50 €",
            "USD 30",
            "¥199",
            "199元",
            "1 299,00 zł",
            "₩35,000",
            "R$ 89,90",
            "https://shop.example.com/t/9?x=1&y=2",
            "www.example.com/help",
            "example.com",
            "ana.maria+1@example.co.uk",
            "+49 151 23456789",
            "(030) 1234-5678",
            "😀",
            "👩‍👩‍👧",
            "🇨🇳",
            "❤️",
            "{{customer.name}}",
            "${order}",
            "%1$s",
            "[EMAIL_1]",
            "<b>",
            "`git pull`",
            "2024-05-01",
            "14:30",
            "15%",
            "1.299",
            "@shop_help",
            "#summer_sale",
            ":-)",
            "Nordlicht Pro",
            "Анна");

    /** A place for what is kept, in sentences of many languages. */
    private static final List<String> SENTENCES = List.of(
            "My order %s has not arrived and I want to know about %s.",
            "我的订单 %s 还没有到，请看一下 %s 。",
            "Mein Paket %s ist nicht da; was ist mit %s?",
            "¿Dónde está mi pedido %s? Gracias %s",
            "私の注文 %s はまだ届きません。%s を見てください。",
            "주문 %s 이 아직 안 왔어요. %s 확인해 주세요.",
            "طلبي %s لم يصل بعد، انظر %s من فضلك",
            "Мой заказ %s ещё не пришёл, посмотрите %s пожалуйста.",
            "Ma commande %s n'est pas arrivée, voir %s.",
            "ออเดอร์ %s ยังไม่มา ดู %s หน่อย",
            "ההזמנה שלי %s לא הגיעה, ראו %s בבקשה",
            "मेरा ऑर्डर %s नहीं आया, %s देखिए",
            "Siparişim %s gelmedi, %s bakın lütfen.");

    private static final List<Word> WORDS =
            List.of(Word.of("Nordlicht Pro", Optional.empty(), true), Word.name("Анна"));

    private static final Pattern MARK_OR_LETTER = Pattern.compile("⟦\\d+⟧|\\p{L}+");

    /** Services change words, cases, order and spaces, and leave marks alone. */
    private static final List<UnaryOperator<String>> FAITHFUL = List.of(
            UnaryOperator.identity(),
            text -> MARK_OR_LETTER
                    .matcher(text)
                    .replaceAll(found -> found.group().startsWith("⟦") ? found.group() : "слово"),
            text -> text.replace("⟦", " ⟦ ").replace("⟧", " ⟧ "),
            text -> {
                var parts = new ArrayList<>(List.of(text.split("(?=⟦)|(?<=⟧)")));
                Collections.reverse(parts);
                return String.join(" ", parts);
            });

    @Test
    void whateverMustStayComesThroughEveryFaithfulTranslationExactlyOnce() {
        var random = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            String one = KEPT.get(random.nextInt(KEPT.size()));
            String other = KEPT.get(random.nextInt(KEPT.size()));
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            String text = sentence.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(one))
                    .replaceFirst("%s(?!h)", java.util.regex.Matcher.quoteReplacement(other));
            if (one.contains("%")) {
                continue; // takes the second place of the sentence itself
            }
            Guarded guarded = Guarded.of(text, WORDS);
            for (UnaryOperator<String> translation : FAITHFUL) {
                Optional<String> back = guarded.restored(translation.apply(guarded.text()));
                assertThat(back).as(text).isPresent();
                assertThat(count(back.get(), one)).as("%s in %s", one, text).isEqualTo(count(text, one));
                assertThat(count(back.get(), other)).as("%s in %s", other, text).isEqualTo(count(text, other));
            }
        }
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void nothingPersonalAndNoNumberLeaves() {
        for (String kept : KEPT) {
            String text = "Please look at " + kept + " for me";
            assertThat(Guarded.of(text, WORDS).text())
                    .as(kept)
                    .doesNotContain(kept)
                    .contains("Please look at ", " for me");
        }
    }

    @Test
    void aMarkThatIsLostDoubledOrMadeUpIsNoticed() {
        Guarded guarded = Guarded.of("Order #10042 costs $12.50 today", List.of());
        assertThat(guarded.text()).isEqualTo("Order ⟦0⟧ costs ⟦1⟧ today");
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet heute ⟦1⟧"))
                .contains("Bestellung #10042 kostet heute $12.50");
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet heute")).isEmpty();
        assertThat(guarded.restored("Bestellung ⟦0⟧ ⟦0⟧ kostet heute ⟦1⟧")).isEmpty();
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet ⟦1⟧ ⟦2⟧")).isEmpty();
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet ⟦1⟧ ⟦")).isEmpty();
        assertThat(guarded.restored("⟦0⟧ ⟦1⟧")).isEmpty();
    }

    @Test
    void anAddressOrAPriceThatNobodyWroteIsNoticed() {
        Guarded guarded = Guarded.of("Order #10042 costs $12.50 today", List.of());
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet ⟦1⟧, siehe https://evil.example"))
                .isEmpty();
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet ⟦1⟧, also $9")).isEmpty();
        assertThat(guarded.restored("Bestellung ⟦0⟧ kostet ⟦1⟧, fragen Sie a@evil.example"))
                .isEmpty();
    }

    @Test
    void marksThatSomebodyWroteThemselvesAreText() {
        Guarded guarded = Guarded.of("What does ⟦0⟧ mean in ⟦7⟧ here?", List.of());
        assertThat(guarded.values()).containsExactly("⟦0⟧", "⟦7⟧");
        assertThat(guarded.restored("Was heißt ⟦1⟧ in ⟦0⟧ hier?")).contains("Was heißt ⟦7⟧ in ⟦0⟧ hier?");
    }

    @Test
    void wordsOfTheShopGetTheirOwnTranslation() {
        var words = List.of(
                Word.of("return label", Optional.of("Rücksendeetikett"), false),
                Word.of("Serai", Optional.empty(), true));
        Guarded guarded = Guarded.of("The Return Label of Serai, not of Seraiville", words);
        assertThat(guarded.text()).isEqualTo("The ⟦0⟧ of ⟦1⟧, not of Seraiville");
        assertThat(guarded.restored("Das ⟦0⟧ von ⟦1⟧, nicht Seraiville"))
                .contains("Das Rücksendeetikett von Serai, nicht Seraiville");
    }

    @Test
    void chineseNeedsNoSpacesAroundWhatStays() {
        Guarded guarded = Guarded.of("订单A1234已发货，共199元，请访问shop.com/a查看", List.of(Word.name("发货")));
        assertThat(guarded.values()).containsExactly("A1234", "发货", "199元", "shop.com/a");
    }

    @Test
    void smallNumbersAreLeftToTheLanguage() {
        assertThat(Guarded.of("Two or 3 days, the 2nd of May", List.of()).values())
                .isEmpty();
    }

    @Test
    void signsNumbersAndTwoLettersAreNothingToTranslate() {
        assertThat(List.of("👍👍", "12345", "ok", "#10042 $12.50", "https://example.com", "!?").stream()
                        .filter(text -> Guarded.of(text, List.of()).speaks()))
                .isEmpty();
        assertThat(List.of("好的", "はい", "Danke", "네").stream()
                        .filter(text -> Guarded.of(text, List.of()).speaks()))
                .hasSize(4);
    }

    @Test
    void sentencesPutTogetherAreTheText() {
        String text = "One. Two!\n\n你好。再见！ Three… four? 5.5 is a number.";
        assertThat(String.join("", Sentences.of(text))).isEqualTo(text);
        assertThat(Sentences.of(text)).contains("你好。", "再见！ ");
        String long_ = "word ".repeat(500) + "⟦12⟧" + "字".repeat(900);
        assertThat(String.join("", Sentences.atMost(long_, 100))).isEqualTo(long_);
        assertThat(Sentences.atMost(long_, 100))
                .allMatch(piece -> piece.length() <= 100)
                .anyMatch(piece -> piece.contains("⟦12⟧"));
    }
}
