package io.serai.brain.internal.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written as words, in the languages that shops write most, and as Chinese characters. */
final class NumberWords {
    private static final Map<String, Integer> VALUES = new HashMap<>();
    /** Words that mean other things as well, in their own language or in another: they can prove a number, not claim one. */
    private static final Set<String> DOUBTFUL = Set.of(
            "one", "once", "sei", "due", "cent", "six", "four", "ten", "nine", "un", "une", "una", "uno", "um", "uma",
            "ein", "eine", "einen", "einem", "einer", "eins", "een", "один", "одна", "sept", "mil", "mille", "dix",
            "tre", "elf", "acht", "sieben", "nove", "neuf", "oito", "sette");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern CHINESE =
            Pattern.compile("(?<![周週期拜])(?!百分之)[一二两兩三四五六七八九十百千]+(?=[天日周週个個小月年件元块折次点點分位円時か]|星期|工作日|營業日|营业日)");
    private static final Pattern MYRIADS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?[万萬]");

    static {
        count(
                1,
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        count(
                1,
                "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig");
        count(
                1,
                "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte");
        count(
                1,
                "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt");
        count(
                1,
                "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte");
        count(
                1,
                "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti");
        count(1, "een twee drie vier vijf zes zeven acht negen tien elf twaalf");
        count(1, "один два три четыре пять шесть семь восемь девять десять");
        for (String many : List.of(
                "30 thirty dreißig treinta trente trinta trenta",
                "40 forty vierzig cuarenta quarante quarenta quaranta",
                "50 fifty fünfzig cincuenta cinquante cinquenta cinquanta",
                "60 sixty sechzig sesenta soixante sessenta sessanta",
                "70 seventy siebzig setenta settanta",
                "80 eighty achtzig ochenta oitenta ottanta",
                "90 ninety neunzig noventa novanta",
                "100 hundred hundert cien cent cem cento honderd",
                "1000 thousand tausend mil mille duizend",
                "2 zwo dos duas двух две",
                "3 trzy трёх трех",
                "14 fortnight")) {
            String[] words = many.split(" ");
            for (int i = 1; i < words.length; i++) {
                VALUES.putIfAbsent(words[i], Integer.parseInt(words[0]));
            }
        }
        VALUES.remove("fortnight");
        for (String one : List.of("una", "une", "uma", "ein", "eine", "einen", "einem", "einer", "одна")) {
            VALUES.put(one, 1);
        }
    }

    record Word(BigDecimal value, int start, int end, boolean certain) {}

    private NumberWords() {}

    private static void count(int from, String words) {
        int value = from;
        for (String word : words.split(" ")) {
            VALUES.putIfAbsent(word, value++);
        }
    }

    /** @param text in lower case */
    static List<Word> in(String text) {
        var found = new ArrayList<Word>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Integer value = VALUES.get(word.group());
            if (value != null) {
                found.add(new Word(
                        BigDecimal.valueOf(value), word.start(), word.end(), !DOUBTFUL.contains(word.group())));
            }
        }
        Matcher chinese = CHINESE.matcher(text);
        while (chinese.find()) {
            int value = chinese(chinese.group());
            found.add(new Word(BigDecimal.valueOf(value), chinese.start(), chinese.end(), value > 1));
        }
        Matcher myriads = MYRIADS.matcher(text);
        while (myriads.find()) {
            var value = new BigDecimal(myriads.group(1)).multiply(BigDecimal.valueOf(10_000));
            found.add(new Word(value, myriads.start(), myriads.end(), true));
        }
        return found;
    }

    private static int chinese(String numeral) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int scale = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (scale > 0) {
                total += Math.max(1, digit) * scale;
                digit = 0;
            } else {
                digit = c == '两' || c == '兩' ? 2 : "零一二三四五六七八九".indexOf(c);
            }
        }
        return total + digit;
    }
}
