package io.serai.brain.internal.wording;

import java.util.regex.Pattern;

/** Whether a sentence denies something. */
final class Polarity {
    private static final Pattern DENIES = Pattern.compile(
            "(?<![\\p{L}'’])(?:no|not|never|none|nothing|neither|nor|without|cannot|unable|unavailable|impossible|excluded?|excludes|excluding|"
                    + "refused?|refuses|declined?|prohibited|forbidden|void|non[- ]?\\p{L}+|out of stock|sold out|except)(?![\\p{L}'’])"
                    + "|n['’]t(?!\\p{L})"
                    + "|(?<!\\p{L})(?:nicht|kein\\p{L}*|nie|niemals|nichts|ohne|weder|ausgeschlossen|unmöglich|ausverkauft)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:nunca|jamás|sin|ningún|ninguna|ninguno|tampoco|nada|excluid[oa]s?|agotad[oa]s?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:ne|pas|jamais|sans|aucune?|ni|rien|impossible|exclue?s?|épuisée?s?)(?!\\p{L})|(?<!\\p{L})n['’](?=\\p{L})"
                    + "|(?<!\\p{L})(?:não|nunca|sem|nenhuma?|nem|jamais|esgotad[oa]s?|excluíd[oa]s?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:non|mai|senza|nessun\\p{L}*|né|esclus[oaie]|esaurit[oaie])(?!\\p{L})"
                    + "|(?<!\\p{L})(?:niet|geen|nooit|zonder|uitverkocht)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:не|нет|без|ни|никогда|нельзя|невозможно)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:değil|yok|hiç|olmadan|hayır)(?!\\p{L})|(?<!\\p{L})(?:không|chưa|chẳng|đừng)(?!\\p{L})|(?<!\\p{L})(?:tidak|bukan|tanpa|belum)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:لا|ليس|ليست|لم|لن|غير|بدون|دون)(?!\\p{L})|नहीं|बिना|ไม่|ห้าม"
                    + "|不(?!仅|但|过|僅|過|同|久|断)|没|沒|(?<!\\p{IsHan})[无無]|无法|無法|无需|無需|未(?!使用|开封|開封|拆|来|來|成年)|勿|别(?!的|人|处)|(?:^|[，,。；])非(?!常)|禁止|除外|售罄|缺货"
                    + "|ない|ません|なし|なく|ませんでし|不可|できかね|品切れ|않|없|못|아니|안 |불가|품절");

    private Polarity() {}

    /** @param sentence in lower case */
    static boolean denies(String sentence) {
        return DENIES.matcher(sentence).find();
    }
}
