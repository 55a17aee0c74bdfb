package io.serai.brain.internal.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityTest {
    private final Sensitivity sensitivity = new Sensitivity(new Phrasebook());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | legal | You will hear from my lawyer",
                "en | legal | I am going to sue you",
                "en | chargeback | I'll file a chargeback with my bank",
                "en | fraud | this is a scam, give me my money back",
                "en | fraud | there is an unauthorized charge on my card",
                "en | injury | the stove caught fire",
                "en | injury | your cream burned my skin",
                "en | data-breach | you leaked my personal data",
                "en | self-harm | I want to kill myself",
                "zh | legal | 我要找律师起诉你们",
                "zh | legal | 再不处理我就打12315投诉到消协",
                "zh | fraud | 你们就是骗子",
                "zh | injury | 孩子被烫伤了",
                "zh | data-breach | 我的个人信息被泄露了",
                "es | legal | voy a llamar a mi abogado",
                "es | fraud | esto es una estafa",
                "de | legal | Ich schalte meinen Anwalt ein",
                "de | fraud | Das ist Betrug!",
                "fr | fraud | C'est une arnaque",
                "fr | legal | je vais porter plainte",
                "it | fraud | è una truffa",
                "pt | legal | vou reclamar no Procon",
                "nl | fraud | ik ben opgelicht",
                "ru | fraud | вы мошенники",
                "ar | fraud | هذا احتيال",
                "ja | fraud | これは詐欺ですか",
                "ko | legal | 변호사와 상담하겠습니다",
                "tr | fraud | dolandırıldım",
                "vi | fraud | shop lừa đảo",
                "th | fraud | โดนโกง",
                "id | fraud | kalian penipu",
                "hi | legal | मैं पुलिस में शिकायत करूँगा"
            })
    void whatAMachineShouldLeaveToAPersonIsHeard(String language, String topic, String said) {
        assertThat(sensitivity.heardIn(said, new Language(language), List.of())).contains(topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Where is my parcel?",
                "en | Is the stove safe to use inside a tent?",
                "en | Hi, my name is Sue and I need a refund",
                "en | Can I dispute nothing and just exchange the size?",
                "en | Do you charge back shipping on returns?",
                "en | is this jacket fire resistant",
                "zh | 法兰绒毯子可以机洗吗",
                "zh | 怎么删除购物车里的商品",
                "zh | 下单后多久发货",
                "es | ¿Cuánto tarda el envío a España?",
                "de | Wie lange dauert der Versand?",
                "fr | Quels sont les délais de livraison ?",
                "it | Quanto costa la spedizione?",
                "pt | Qual o prazo de entrega?",
                "ru | Сколько стоит доставка?",
                "ja | 送料はいくらですか",
                "ko | 배송은 얼마나 걸리나요",
                "tr | Kargo ücreti ne kadar?",
                "vi | Phí giao hàng bao nhiêu?",
                "th | ค่าส่งเท่าไหร่",
                "id | Berapa ongkos kirimnya?",
                "hi | डिलीवरी में कितना समय लगता है?"
            })
    void anOrdinaryQuestionIsNot(String language, String said) {
        assertThat(sensitivity.heardIn(said, new Language(language), List.of())).isEmpty();
    }

    @Test
    void theWorkspacesOwnWordsAreHeardAsWholeWordsWhateverTheirCase() {
        var words = List.of("Wholesale", "经销");
        assertThat(sensitivity.heardIn("any WHOLESALE prices?", Language.ENGLISH, words))
                .contains("own_word");
        assertThat(sensitivity.heardIn("你们招经销商吗", Language.CHINESE, words)).contains("own_word");
        assertThat(sensitivity.heardIn("a diesel heater", Language.ENGLISH, List.of("die", " ")))
                .isEmpty();
    }
}
