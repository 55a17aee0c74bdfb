package io.serai.channels.email.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which charset bytes are in that nobody names, or that are named wrongly: the one in which they say the commonest things. East Asian text is
 * told by its frequent characters, Cyrillic by being mostly small letters; all else is left to the caller.
 */
final class CharsetGuess {
    /** Enough to tell; more only takes time. */
    private static final int SAMPLE = 4_000;

    private static final String SIMPLIFIED =
            "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心前开但因只从想实日意无力它与长把机民第公此已工使情明性知全三又关点正业外将两高间由问很最重应体相见被利什二等产新己制加西月话合回特代内信表化老给次度门任先海通教原东提立及比员解水名真论处走义各入几口认条平系题活尔更别打变四神总何电数安少报才结反受目太量再感建务做接必场件计期市直资命指许统区保至形便决治司五基眼书非则听白却界达光放强即像难且权思完设式色路记南品住告类求据程北边张该交规万取格望确传师清今切识候带导争运您请订单快递退款货物客服谢邮件附件收到商品价格尺码颜色发货";
    private static final String TRADITIONAL =
            "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心前開但因只從想實日意無力它與長把機民第公此已工使情明性知全三又關點正業外將兩高間由問很最重應體相見被利什二等產新己制加西月話合回特代內信表化老給次度門任先海通教原東提立及比員解水名真論處走義各入幾口認條平系題活更別打變四神總何電數安少報才結反受目太量再感建務做接必場件計期市直資命指許統區保至形便決治司五基眼書非則聽白卻界達光放強即像難且權思完設式色路記南品住告類求據程北邊張該交規萬取格望確傳師清今切識候帶導爭運您請訂單快遞退款貨物客服謝郵件附件收到商品價格尺碼顏色發貨";
    private static final String KOREAN =
            "이다는을의에가고한하를지로은서기어도시니나사자들라리인아대있해그게수요것습안주문배송환불감합세부제일정보전장상과적스원구성여무동만조용선우오면신내공화비분정국모유연바소생경교회식방업계명발관개위후금품질까었했겠입됩드립녕십";

    private record Reading(String charset, double likely) {}

    private CharsetGuess() {}

    /** @param least how sure it has to be, from 0 to 1 */
    static Optional<String> of(byte[] bytes, double least) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        return Stream.of(
                        reading(sample, "GB18030", point -> SIMPLIFIED.indexOf(point) >= 0),
                        reading(sample, "Big5-HKSCS", point -> TRADITIONAL.indexOf(point) >= 0),
                        reading(sample, "windows-31j", CharsetGuess::kana),
                        reading(sample, "EUC-JP", CharsetGuess::kana),
                        reading(sample, "x-windows-949", point -> KOREAN.indexOf(point) >= 0),
                        cyrillic(sample, "windows-1251"),
                        cyrillic(sample, "KOI8-R"))
                .flatMap(Optional::stream)
                .filter(reading -> reading.likely() >= least)
                .max(Comparator.comparingDouble(Reading::likely))
                .flatMap(best -> strictly(bytes, Charset.forName(best.charset()))
                        .or(() -> Optional.of(lenient(bytes, best.charset()))));
    }

    private static Optional<Reading> reading(byte[] sample, String charset, IntPredicate common) {
        return decoded(sample, charset).map(text -> new Reading(charset, share(text, common)));
    }

    /** The sample may end within a character. */
    private static Optional<String> decoded(byte[] sample, String charset) {
        Charset read = Charset.forName(charset);
        return strictly(sample, read)
                .or(() ->
                        sample.length == SAMPLE ? strictly(Arrays.copyOf(sample, SAMPLE - 1), read) : Optional.empty());
    }

    /** Of the characters beyond ASCII, punctuation aside. */
    private static double share(String text, IntPredicate common) {
        long all = text.codePoints().filter(CharsetGuess::says).count();
        long known = text.codePoints().filter(CharsetGuess::says).filter(common).count();
        return all < 2 ? 0 : (double) known / all;
    }

    private static boolean says(int point) {
        return point > 127 && Character.isLetter(point) || point >= 0xE000 && point <= 0xF8FF || point > 0xFFFF;
    }

    /** Half-width kana are what other charsets look like when they are read as Japanese. */
    private static boolean kana(int point) {
        return point >= 0x3041 && point <= 0x30FF || "日本月年時分私何方前後上下中大小人名様商品注文発送返金住所電話番号確認願致".indexOf(point) >= 0;
    }

    /** Small letters, side by side: alone between Latin ones they are accents. */
    private static Optional<Reading> cyrillic(byte[] sample, String charset) {
        int high = 0;
        int beside = 0;
        for (int place = 0; place < sample.length; place++) {
            if (sample[place] < 0) {
                high++;
                beside += place > 0 && sample[place - 1] < 0 || place + 1 < sample.length && sample[place + 1] < 0
                        ? 1
                        : 0;
            }
        }
        boolean running = high >= 4 && beside * 10 >= high * 8;
        return running
                ? decoded(sample, charset)
                        .map(text -> new Reading(
                                charset, 0.8 * share(text, point -> point >= 'а' && point <= 'я' || point == 'ё')))
                : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notIt) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, String charset) {
        return new String(bytes, Charset.forName(charset));
    }
}
