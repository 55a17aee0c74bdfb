package io.serai.knowledge.internal.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, as far as its question word tells. */
final class AnswerKind {
    private static final Pattern FIGURE = Pattern.compile(
            "\\bhow (?:many|much|long|often|old|far|big|large|high|tall|fast|heavy)\\b|\\bwhen\\b|\\b(?:what|which) (?:year|date|day|time|percentage|number|size|price)\\b"
                    + "|\\bwie (?:viele?n?|lange|oft|alt|weit|groß|hoch|schnell|schwer|teuer)\\b|\\bwann\\b|\\bin welche[mnr]? jahr"
                    + "|cuánt[oa]s?\\b|\\bcuándo\\b|qué (?:año|fecha|porcentaje)\\b|\\bcombien\\b|\\bquand\\b|quelle (?:année|date)\\b"
                    + "|\\bquant[oaei]s?\\b|\\bquando\\b|\\bhoeveel\\b|\\bwanneer\\b|\\bcâ[tţț][ăie]?\\b|\\bcând\\b|\\bhur (?:många|mycket|länge)\\b"
                    + "|\\bile\\b|\\bkiedy\\b|\\bkaç\\b|\\bne zaman\\b|\\bne kadar\\b|\\bbao (?:nhiêu|lâu|giờ)\\b|\\bkhi nào\\b|\\bnăm nào\\b|\\bberapa\\b|\\bkapan\\b"
                    + "|сколько|когда|какой процент|в каком году|скільки|коли|πόσ|πότε|كم |متى|कितन|कब|किस वर्ष|เท่าไ|เท่าใด|กี่|เมื่อใด|เมื่อไ|ปีใด"
                    + "|多少|几[个天点年月岁种次日块元]|多[久长大高远快重]|什么时候|何时|哪[一]?年|多少钱|幾|いつ|いくつ|いくら|何[時年月日個人歳円分]|どれくらい|どのくらい|언제|얼마|몇");

    private AnswerKind() {}

    /** Whether a number or a date is asked for. */
    static boolean isFigure(String question) {
        return FIGURE.matcher(question.toLowerCase(Locale.ROOT)).find();
    }
}
