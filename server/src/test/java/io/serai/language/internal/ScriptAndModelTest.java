package io.serai.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptAndModelTest {
    private static final ScriptAndModel LANGUAGES = new ScriptAndModel();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Where is my order? It should have arrived yesterday.
            en | do you ship to Canada
            es | ¿Dónde está mi pedido?
            de | Wann kommt mein Paket endlich an?
            fr | Je voudrais retourner cet article
            pt | Quanto tempo demora a entrega para o Brasil? Não recebi nada
            it | Vorrei sapere dove si trova il mio pacco
            nl | Waar blijft mijn bestelling?
            pl | Gdzie jest moja paczka?
            tr | Siparişim ne zaman gelecek?
            ru | Где мой заказ?
            uk | Де моє замовлення? Я чекаю вже тиждень
            ar | أين طلبي؟
            fa | سفارش من کجاست؟ لطفا بررسی کنید
            hi | मेरा ऑर्डर कहाँ है?
            zh | 我的订单到哪里了？
            zh | iPhone 15 Pro Max 保修多久
            zh | 订单号123456怎么还没到
            ja | 注文した商品はいつ届きますか？
            ja | iPhone の保証期間は？
            ko | 제 주문은 어디에 있나요?
            th | ของของฉันอยู่ที่ไหน
            el | Πού είναι η παραγγελία μου;
            he | איפה ההזמנה שלי?
            vi | Đơn hàng của tôi ở đâu?
            id | Kapan pesanan saya sampai?
            """)
    void tellsTheLanguagesOfShoppers(String language, String text) {
        var found = LANGUAGES.detect(text, Optional.empty());
        assertThat(found.language()).hasToString(language);
        assertThat(found.confidence()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "ok",
        "?",
        "👍👍👍",
        "#10234",
        "12345 678",
        "A-1002-XL",
        "me@example.com",
        "https://example.com/de/kaufen"
    })
    void keepsTheConversationsLanguageWhereTheTextCannotTell(String text) {
        var spanish = Optional.of(new Language("es"));
        assertThat(LANGUAGES.detect(text, spanish).language()).hasToString("es");
    }

    @Test
    void aBrandNameDoesNotTurnAGermanIntoAnotherButASentenceDoes() {
        var german = Optional.of(new Language("de"));
        assertThat(LANGUAGES.detect("PayPal", german).language()).hasToString("de");
        assertThat(LANGUAGES
                        .detect("Sorry, can we speak English? I do not understand this.", german)
                        .language())
                .hasToString("en");
    }

    @Test
    void keepsTheFinerTagOfTheConversation() {
        var traditional = Optional.of(new Language("zh-hant"));
        assertThat(LANGUAGES.detect("請問何時出貨", traditional).language()).hasToString("zh-hant");
    }

    @Test
    void nothingAndVeryMuchAreNoTrouble() {
        assertThat(LANGUAGES.detect("", Optional.empty()).language()).isEqualTo(Language.ENGLISH);
        assertThat(LANGUAGES.detect("\uD800", Optional.empty()).confidence()).isLessThan(0.5);
        assertThat(LANGUAGES
                        .detect("Wo ist mein Paket? ".repeat(100_000), Optional.empty())
                        .language())
                .hasToString("de");
    }
}
