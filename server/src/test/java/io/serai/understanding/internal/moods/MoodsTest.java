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
