package io.serai.tools.internal.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeWordsTest {
    @Test
    void everyLanguageOfTheBotHasItsMailWithCodeAndShop() {
        Set<String> spoken = Set.of(
                "en", "zh", "es", "de", "fr", "pt", "it", "ja", "ko", "ru", "ar", "tr", "nl", "pl", "id", "vi", "th",
                "hi");
        assertThat(CodeWords.languages()).isEqualTo(spoken);
        spoken.forEach(tag -> {
            var mail = CodeWords.in(new Language(tag)).filled("Kestrel", "123456", 15);
            assertThat(mail.subject() + mail.body()).as(tag).doesNotContain("{");
            assertThat(mail.subject()).as(tag).contains("123456");
            assertThat(mail.body()).as(tag).contains("123456", "Kestrel", "15", "\n\n");
        });
    }

    @Test
    void aLanguageWithoutOneIsWrittenToInEnglish() {
        assertThat(CodeWords.in(new Language("fi")).language()).isEqualTo(Language.ENGLISH);
        assertThat(CodeWords.in(new Language("pt-br")).language()).isEqualTo(new Language("pt"));
    }

    @Test
    void minutesAreCounted() {
        assertThat(CodeWords.in(new Language("ru")).filled("K", "1", 15).body()).contains("15 минут.");
    }
}
