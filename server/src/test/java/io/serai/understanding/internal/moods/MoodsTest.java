package io.serai.understanding.internal.moods;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import io.serai.understanding.Mood.Emotion;
import io.serai.understanding.Mood.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodsTest {
    private final Moods moods = new Moods();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ANGRY | This is unacceptable, the third time you send the wrong size
            en | ANGRY | I am not happy with this
            en | WORRIED | I'm worried that it will not arrive before the wedding
            en | HAPPY | I love it, it fits perfectly!
            en | NEUTRAL | Where is my parcel? It was due on Monday
            en | NEUTRAL | Do you have this in blue?
            zh | ANGRY | 等了一个月还没到，太差了
            zh | WORRIED | 担心会不会丢件
            zh | HAPPY | 很喜欢，谢谢
            zh | NEUTRAL | 请问有红色的吗
            es | ANGRY | Esto es una vergüenza, nadie responde
            es | HAPPY | Me encanta, muchas gracias
            de | ANGRY | Eine Frechheit, schon wieder kaputt
            de | HAPPY | Vielen Dank, ich bin begeistert
            fr | ANGRY | C'est inadmissible, j'en ai marre
            fr | WORRIED | Je suis inquiète pour mon colis
            ja | WORRIED | 届かないので心配です
            ja | HAPPY | とても気に入りました
            pt | ANGRY | Que absurdo, péssimo atendimento
            pt | HAPPY | Adorei, recomendo
            it | ANGRY | È una vergogna, nessuno risponde
            it | HAPPY | Bellissimo, sono molto contenta
            nl | ANGRY | Dit is schandalig, alweer kapot
            nl | WORRIED | Ik ben bang dat het pakket niet aankomt
            ru | ANGRY | Это безобразие, никто не отвечает
            ru | HAPPY | Очень довольна, спасибо большое!
            ar | ANGRY | خدمة سيئة جدا ولا أحد يرد
            ar | HAPPY | المنتج رائع شكرا جزيلا
            ko | ANGRY | 정말 최악이네요
            ko | ANGRY | 만족스럽지 않아요, 실망이에요
            ko | HAPPY | 너무 마음에 들어요, 정말 감사합니다
            tr | ANGRY | Rezalet, kimse cevap vermiyor
            tr | ANGRY | Hiç memnun değilim
            tr | HAPPY | Çok beğendim, teşekkürler
            vi | ANGRY | Làm ăn kiểu gì vậy, thất vọng quá
            vi | HAPPY | Hàng đẹp quá, rất hài lòng
            th | ANGRY | บริการแย่มาก ไม่มีใครตอบ
            th | HAPPY | ชอบมากค่ะ ประทับใจ
            id | ANGRY | Mengecewakan banget, penipu!
            id | HAPPY | Bagus banget, puas sekali
            hi | ANGRY | बहुत घटिया सेवा है
            hi | ANGRY | मैं खुश नहीं हूँ
            hi | HAPPY | बहुत बढ़िया, मैं खुश हूँ
            it | NEUTRAL | Dov'è il mio pacco?
            ru | NEUTRAL | Где мой заказ?
            tr | NEUTRAL | Kargom nerede?
            ko | NEUTRAL | 제 택배 어디 있나요?
            """)
    void aFeelingIsHeardInEveryLanguageOfOurs(String language, Emotion emotion, String text) {
        assertThat(moods.of(text, new Language(language)).emotion()).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource({
        "'Oh great, another delay. Just what I needed'",
        "'Wow, thanks for losing my order'",
        "'Thanks for nothing'",
        "'Fantastic service, it arrived broken again 🙄'",
        "'I just love waiting three weeks for a reply'"
    })
    void mockeryIsNoJoy(String text) {
        assertThat(moods.of(text, Language.ENGLISH).emotion()).isNotEqualTo(Emotion.HAPPY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Complimenti per il ritardo, bravi davvero
            nl | Geweldig, weer kapot. Bedankt voor niets
            ru | Отлично, опять сломано. Ну спасибо
            tr | Harika, yine gecikti. Bravo size
            id | Hebat, telat lagi. Kejutan sekali
            """)
    void mockeryIsNoJoyElsewhereEither(String language, String text) {
        assertThat(moods.of(text, new Language(language)).emotion()).isEqualTo(Emotion.ANGRY);
    }

    @Test
    void whatCannotWaitIsUrgent() {
        assertThat(moods.of("I need it today, it is urgent", Language.ENGLISH).urgency())
                .isEqualTo(Urgency.HIGH);
        assertThat(moods.of("尽快发货", Language.CHINESE).urgency()).isEqualTo(Urgency.HIGH);
        assertThat(moods.of("no rush", Language.ENGLISH).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void aLanguageWithoutWordsIsHeardByItsSigns() {
        assertThat(moods.of("Hol van a csomagom? 😡😡", new Language("hu")).emotion())
                .isEqualTo(Emotion.ANGRY);
    }
}
