package io.serai.brain.internal.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.internal.hearing.SmallTalk.Kind;
import io.serai.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallTalkTest {
    private final SmallTalk smallTalk = new SmallTalk(new Phrasebook());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | GREETING | Hello there!",
                "en | GREETING | Hi Mira",
                "en | GREETING | hellooo",
                "en | THANKS | ok thanks so much!!",
                "en | THANKS | Thank you very much for your help",
                "en | GOODBYE | thanks, bye",
                "en | OK | Got it.",
                "en | ROBOT | are you a robot?",
                "en | ROBOT | Am I talking to a real person?",
                "en | WHO | who are you",
                "en | INSULT | you are useless",
                "en | FILLER | please",
                "zh | GREETING | 你好，在吗？",
                "zh | THANKS | 好的谢谢你",
                "zh | GOODBYE | 谢谢，再见",
                "zh | OK | 嗯嗯知道了",
                "zh | ROBOT | 你是机器人吗？",
                "zh | ROBOT | 是真人还是机器人",
                "zh | WHO | 你是谁",
                "zh | INSULT | 傻逼机器人",
                "es | GREETING | ¡Hola! Buenos días",
                "es | THANKS | muchas gracias",
                "es | ROBOT | ¿Eres un robot?",
                "de | GREETING | Guten Tag",
                "de | THANKS | Vielen Dank!",
                "de | ROBOT | Sind Sie ein Roboter?",
                "fr | GREETING | Bonjour",
                "fr | THANKS | merci beaucoup",
                "fr | ROBOT | Êtes-vous un robot ?",
                "pt | GREETING | Olá, bom dia",
                "pt | THANKS | obrigada",
                "it | GREETING | Buongiorno",
                "it | ROBOT | sei un robot?",
                "nl | GREETING | Goedemorgen",
                "ru | GREETING | Добрый день!",
                "ru | ROBOT | Вы робот?",
                "ja | GREETING | こんにちは",
                "ja | THANKS | ありがとうございます",
                "ja | ROBOT | あなたはロボットですか？",
                "ko | GREETING | 안녕하세요",
                "ko | THANKS | 감사합니다",
                "ko | ROBOT | 사람인가요?",
                "ar | GREETING | السلام عليكم",
                "ar | THANKS | شكرًا جزيلًا",
                "ar | ROBOT | هل أنت روبوت؟",
                "tr | GREETING | Merhaba",
                "tr | THANKS | Çok teşekkürler",
                "vi | GREETING | Xin chào shop",
                "vi | THANKS | cảm ơn bạn",
                "th | GREETING | สวัสดีครับ",
                "th | THANKS | ขอบคุณมากค่ะ",
                "id | GREETING | Selamat pagi kak",
                "id | THANKS | terima kasih banyak",
                "hi | GREETING | नमस्ते",
                "hi | THANKS | बहुत धन्यवाद",
                "de | GREETING | hola"
            })
    void aMessageThatIsNothingElseIsHeard(String language, Kind kind, String said) {
        assertThat(smallTalk.heardIn(said, new Language(language), "Mira").map(SmallTalk.Heard::kind))
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Hi, where is my parcel?",
                "en | thanks, but how do I return it",
                "en | Are you a robot vacuum shop?",
                "en | hi res photos?",
                "en | okra seeds",
                "zh | 你好，我的包裹到哪了",
                "zh | 好的，那运费多少",
                "zh | 你是卖帐篷的吗",
                "es | Hola, ¿cuánto cuesta el envío?",
                "de | Danke, und wie lange dauert das?",
                "fr | Bonjour, où est ma commande ?",
                "ja | こんにちは、送料はいくらですか",
                "ko | 안녕하세요 배송비가 얼마예요",
                "ar | مرحبا اين طلبي"
            })
    void aQuestionWithPolitenessAroundItIsAQuestion(String language, String said) {
        assertThat(smallTalk.heardIn(said, new Language(language), "Mira")).isEmpty();
    }
}
