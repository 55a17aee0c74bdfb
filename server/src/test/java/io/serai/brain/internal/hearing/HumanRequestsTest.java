package io.serai.brain.internal.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanRequestsTest {
    private final HumanRequests requests = new HumanRequests(new Phrasebook());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | agent",
                "en | Operator",
                "en | real person please",
                "en | Can I talk to a human?",
                "en | I want to speak with somebody from support",
                "en | please connect me to an agent",
                "en | let me speak to your manager!!",
                "en | I don't want to talk to a bot",
                "en | can someone call me please",
                "en | This is useless, transfer me to a real person",
                "zh | 转人工",
                "zh | 人工客服",
                "zh | 我要人工服务",
                "zh | 帮我转接一下人工",
                "zh | 能不能找个真人跟我说",
                "zh | 我不想和机器人聊",
                "zh | 轉人工",
                "zh | 人工",
                "es | hablar con alguien",
                "es | Quiero hablar con una persona real",
                "es | pásame con un agente por favor",
                "es | asesor",
                "de | Ich möchte mit einem Mitarbeiter sprechen",
                "de | Mitarbeiter",
                "de | Verbinden Sie mich bitte mit einem Menschen",
                "fr | Je voudrais parler à un conseiller",
                "fr | un humain svp",
                "fr | Mettez-moi en relation avec quelqu'un",
                "pt | quero falar com um atendente",
                "pt | Atendente",
                "it | vorrei parlare con un operatore",
                "it | operatore",
                "nl | Ik wil graag een medewerker spreken",
                "nl | kan ik met iemand praten",
                "ru | Хочу поговорить с оператором",
                "ru | оператор",
                "ru | позовите живого человека",
                "ar | أريد التحدث مع موظف",
                "ar | موظف",
                "ja | オペレーターにつないでください",
                "ja | 人間と話したいです",
                "ko | 상담원 연결해 주세요",
                "ko | 사람이랑 얘기하고 싶어요",
                "tr | müşteri temsilcisi ile görüşmek istiyorum",
                "tr | temsilci",
                "vi | tôi muốn nói chuyện với nhân viên",
                "vi | gặp nhân viên tư vấn",
                "th | ขอคุยกับเจ้าหน้าที่",
                "th | อยากคุยกับคนจริง",
                "id | saya mau bicara dengan cs",
                "id | tolong hubungkan ke operator",
                "hi | मुझे एजेंट से बात करनी है",
                "hi | किसी इंसान से बात कराओ",
                "de | talk to a human please",
                "en | 转人工"
            })
    void aRequestForAPersonIsHeard(String language, String said) {
        assertThat(requests.heardIn(said, new Language(language))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | do you sell human hair wigs",
                "en | Is there a travel agent discount?",
                "en | Where is my parcel?",
                "en | Can I talk to my wife first and order later?",
                "en | Does the jacket run true to size for a tall person?",
                "en | is it safe for people with allergies",
                "en | how many people fit in the tent",
                "en | what is your customer service email",
                "en | what does the operator manual say about charging",
                "en | I bought this for a person I like",
                "zh | 人工智能手表多少钱",
                "zh | 你们的草是人工草坪吗",
                "zh | 人工费怎么算",
                "zh | 这个是真人实拍吗",
                "zh | 客服电话是多少",
                "zh | 帐篷可以睡几个人",
                "es | ¿Venden pelucas de cabello humano?",
                "es | ¿Cuántas personas caben en la tienda?",
                "es | ¿Cómo puedo cambiar la dirección?",
                "de | Für wie viele Personen ist das Zelt?",
                "de | Wie kann ich mit PayPal bezahlen?",
                "de | Kann ich mit einer Kreditkarte bezahlen?",
                "fr | Combien de personnes peuvent dormir dans la tente ?",
                "fr | Puis-je payer avec PayPal ?",
                "it | Posso pagare con PayPal?",
                "pt | Posso pagar com cartão?",
                "nl | Kan ik met iDEAL betalen?",
                "ru | Сколько человек помещается в палатку?",
                "ja | このテントは何人用ですか",
                "ko | 이 텐트는 몇 명이 잘 수 있나요?",
                "tr | Çadır kaç kişilik?",
                "vi | Lều này cho mấy người?",
                "th | เต็นท์นอนได้กี่คน",
                "id | Tenda ini untuk berapa orang?",
                "hi | टेंट में कितने लोग सो सकते हैं?"
            })
    void aQuestionThatOnlyMentionsPeopleIsNot(String language, String said) {
        assertThat(requests.heardIn(said, new Language(language))).isFalse();
    }
}
