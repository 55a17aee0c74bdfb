package io.serai.brain.internal.wording;

import io.serai.brain.internal.wording.Quantities.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What numbers count, under one name in all languages. */
final class Units {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Pattern WORD_AFTER = Pattern.compile(
            "^[\\s\u00a0\u202f-]{0,2}(\\p{L}+\\.?|%|°c|°f|\\p{Sc})(?:[\\s\u00a0]+(\\p{L}+))?(?:[\\s\u00a0]+(\\p{L}+))?");
    private static final Pattern SIGN_BEFORE = Pattern.compile(
            "(\\p{Sc}|(?<!\\p{L})(?:us|ca|au|hk|nt|r)\\$|\\b(?:usd|eur|gbp|cny|rmb|jpy|cad|aud|chf|hkd|sgd|brl|krw|inr))[\\s\u00a0]?$");
    private static final Pattern PERCENT_BEFORE = Pattern.compile("百分之\\s?$");

    static {
        names(
                "day",
                "day days tag tage tagen tages día días dia dias jour jours journée giorno giorni dag dagen dni dzień день дня дней дні днів يوم أيام يومًا दिन gün ngày วัน hari 天 日 日間 日以内 일");
        names(
                "workday",
                "workday workdays werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdagen 工作日 个工作日 營業日 营业日 営業日 영업일");
        names(
                "hour",
                "hour hours hr hrs h stunde stunden hora horas heure heures ora ore uur uren godzin godziny час часа часов ساعة ساعات घंटे saat giờ ชั่วโมง jam 小时 個小時 个小时 小時 時間 시간");
        names(
                "minute",
                "minute minutes min mins minuten minuto minutos minuti minut минут минуты دقيقة दقائق मिनट dakika phút นาที menit 分钟 分鐘 分 분");
        names(
                "week",
                "week weeks woche wochen semana semanas semaine semaines settimana settimane weken неделя недели недель أسبوع أسابيع सप्ताह hafta tuần สัปดาห์ minggu 周 週 星期 个星期 週間 주");
        names(
                "month",
                "month months monat monate monaten mes meses mois mese mesi mês maand maanden месяц месяца месяцев شهر أشهر महीने ay tháng เดือน bulan 个月 個月 か月 ヶ月 カ月 개월");
        names(
                "year",
                "year years jahr jahre jahren año años an ans année années anno anni ano anos jaar год года лет سنة سنوات साल yıl năm ปี tahun 年 年间 年間 년");
        names(
                "percent",
                "% percent prozent por ciento pourcent percento procent процент процента процентов بالمئة प्रतिशत yüzde phần ％ パーセント 퍼센트");
        names("EUR", "€ eur euro euros 欧元 歐元 ユーロ 유로 евро يورو यूरो");
        names("USD", "$ us$ usd dollar dollars dólar dólares dollari 美元 美金 ドル 달러 доллар доллара долларов دولار डॉलर");
        names("GBP", "£ gbp pound pounds pfund libra libras livres sterline 英镑 英鎊 ポンド 파운드");
        names("CNY", "cny rmb yuan 元 人民币 人民幣 块 块钱 renminbi юаней");
        names("JPY", "jpy yen 円 日元 日圓 엔 иен yenes");
        names("CHF", "chf franken francs 瑞士法郎");
        names("KRW", "₩ krw won 韩元 원");
        names("INR", "₹ inr rupees rupien 卢比 रुपये");
        names("kg", "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogramos 公斤 千克 кг キロ 킬로");
        names("g", "g gram grams gramm grammes gramos 克 г グラム");
        names("cm", "cm centimetre centimetres centimeter centimeters zentimeter centímetros 厘米 公分 см センチ");
        names("mm", "mm millimeter millimetres millimeters 毫米 мм");
        names("m", "m metre metres meter meters metros 米 м メートル");
        names("l", "l litre litres liter liters litros 升 リットル");
        names("ml", "ml millilitre milliliter 毫升");
        names("w", "w watt watts 瓦 ワット");
        names("gb", "gb gigabyte gigabytes");
        names("mah", "mah 毫安");
        names("inch", "inch inches zoll pulgadas pouces 英寸 インチ");
    }

    private Units() {}

    private static void names(String unit, String words) {
        for (String word : words.split(" ")) {
            NAMES.put(word.toLowerCase(Locale.ROOT), unit);
        }
    }

    /** The unit of the number that stands there: a sign before it, or a word after it. */
    static String around(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 5), start);
        if (PERCENT_BEFORE.matcher(before).find()) {
            return "percent";
        }
        Matcher sign = SIGN_BEFORE.matcher(before);
        if (sign.find()) {
            return money(sign.group(1));
        }
        Matcher after = WORD_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 40)));
        return after.find() ? word(after) : "";
    }

    private static String word(Matcher after) {
        String first = after.group(1).replaceAll("\\.$", "");
        String second = after.group(2) == null ? "" : after.group(2);
        String third = after.group(3) == null ? "" : after.group(3);
        if (isWork(first) && "day".equals(NAMES.get(second))
                || "day".equals(NAMES.get(first)) && (isWork(second) || isWork(third))) {
            return "workday";
        }
        if (first.equals("por") && second.equals("ciento") || first.equals("per") && second.equals("cent")) {
            return "percent";
        }
        String named = NAMES.get(first);
        if (named != null) {
            return named;
        }
        String currency = money(first);
        return currency.isEmpty() ? longestStart(first) : currency;
    }

    private static boolean isWork(String word) {
        return word.matches(
                        "business|working|work|laborables?|hábiles|ouvr(?:ables?|és)|úte?is|lavorativi|рабоч.*|calendar|робоч.*")
                && !word.equals("calendar");
    }

    /** Scripts without spaces go on after the unit. */
    private static String longestStart(String word) {
        if (word.charAt(0) < 0x0E00) {
            return "";
        }
        for (int length = Math.min(5, word.length()); length > 0; length--) {
            String unit = NAMES.get(word.substring(0, length));
            if (unit != null) {
                return unit;
            }
        }
        return "";
    }

    private static String money(String sign) {
        return switch (sign) {
            case "¥", "￥" -> "¥";
            default ->
                sign.endsWith("$") && sign.length() > 1 && !sign.equals("us$")
                        ? sign
                        : NAMES.getOrDefault(
                                sign, sign.matches("[a-z]{3}") && sign.matches("cad|aud|hkd|sgd|brl") ? sign : "");
        };
    }

    /** The currency that a sign or word means. */
    static String currency(String sign) {
        String lower = sign.toLowerCase(Locale.ROOT);
        String named = money(lower);
        return named.isEmpty() ? lower : named;
    }

    /** Weeks in days and years in months, so that a week is seven days. Hours stay, but a whole number of days is days. */
    static Quantity normal(BigDecimal value, String unit) {
        BigDecimal factor = switch (unit) {
            case "week" -> BigDecimal.valueOf(7);
            case "year" -> BigDecimal.valueOf(12);
            default -> BigDecimal.ONE;
        };
        boolean year = unit.equals("year") && value.compareTo(BigDecimal.valueOf(200)) > 0;
        if (unit.equals("hour") && value.remainder(BigDecimal.valueOf(24)).signum() == 0 && value.signum() > 0) {
            return new Quantity(value.divide(BigDecimal.valueOf(24)).stripTrailingZeros(), "day");
        }
        if (year) {
            return new Quantity(value.stripTrailingZeros(), "");
        }
        String name = switch (unit) {
            case "week" -> "day";
            case "year" -> "month";
            default -> unit;
        };
        return new Quantity(value.multiply(factor).stripTrailingZeros(), name);
    }

    /** A plain "days" for working days is loose, not false; the yen sign is the yuan's as well. */
    static boolean alike(String there, String claimed) {
        return there.equals(claimed)
                || there.equals("workday") && claimed.equals("day")
                || isYenSign(there, claimed)
                || isYenSign(claimed, there)
                || there.endsWith("$") && claimed.equals("USD");
    }

    private static boolean isYenSign(String sign, String currency) {
        return sign.equals("¥") && (currency.equals("CNY") || currency.equals("JPY"));
    }
}
