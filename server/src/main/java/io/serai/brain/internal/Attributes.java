package io.serai.brain.internal;

import io.serai.brain.internal.hearing.Folding;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Product;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from a product's record what the question asks for: said as it stands there, never put into words of its own. */
final class Attributes {
    private static final int MOST = 3;
    /** Half the words of an attribute's value, or more. */
    private static final double ASKED_FOR = 0.5;
    /** A value of more is told in sentences: those of them that are about the question are enough. */
    private static final int PROSE = 160;
    /** A description that speaks of the matter is second to a column that is about it. */
    private static final double IN_PROSE = 1;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])");
    /** What customers call things that catalogues call otherwise; one line for each matter, in all languages. */
    private static final List<Pattern> MATTERS = List.of(
            matter(
                    "price|cost|how much|expensive|preis|kostet|kosten|teuer|precio|cuesta|vale|prijs|gia|gia tien|prix|coute|combien|preco|custa|prezzo|costa|цена|стоит|сколько|fiyat|gia bao|harga|السعر|سعر|بكم|价格|价钱|多少钱|售价|値段|価格|いくら|가격|얼마|ราคา|कीमत"),
            matter(
                    "stock|available|availability|in store|verfugbar|lieferbar|vorratig|auf lager|lager|bestand|voorraad|leverbaar|stok|stokta|tersedia|tinh trang|con hang|التوفر|متوفر|उपलब्ध\\w*|disponib\\w*|existencias|estoque|giacenza|в наличии|наличи\\w*|库存|有货|现货|缺货|在庫|재고|สต็อก"),
            matter(
                    "waterproof|water resistant|water|rain|wasserdicht|wasserfest|impermeable|resistente al agua|impermeabl\\w*|etanche|prova d agua|водонепрониц\\w*|防水|방수"),
            matter(
                    "efficien\\w*|energy|consum\\w*|effizien\\w*|energie\\w*|verbrauch|eficien\\w*|energet\\w*|efficac\\w*|энерг\\w*|能效|省电|耗电|节能|能耗|省エネ|消費電力|에너지|효율"),
            matter(
                    "material|fabric|made of|made from|cloth|stoff|woraus|tejido|tela|hecho de|matiere|tissu|tecido|feito|materiale|материал|сделан|材质|材料|面料|布料|什么做|素材|소재|재질"),
            matter("weigh\\w*|heavy|gewicht|wiegt|schwer|peso|pesa|poids|pese|вес|весит|重量|多重|重い|重さ|무게"),
            matter(
                    "size|sizes|dimension\\w*|large|big|how long|how wide|how tall|measure\\w*|grosse\\w*|abmessung\\w*|masse|talla|tamano|medidas|taille|tamanho|misura|taglia|размер\\w*|尺寸|尺码|大小|多大|サイズ|大きさ|사이즈|크기"),
            matter("colou?rs?|farbe\\w*|color(es)?|couleurs?|cor|cores|colore|colori|цвет\\w*|颜色|色|색상|색깔"),
            matter("warranty|guarantee|garantie|gewahrleistung|garantia|garanzia|гаранти\\w*|保修|质保|保証|보증"),
            matter(
                    "wash\\w*|clean\\w*|care|wasch\\w*|reinig\\w*|lava\\w*|limpi\\w*|lavage|laver|стира\\w*|洗涤|清洗|怎么洗|洗濯|세탁"),
            matter("battery|akku|batterie|bateria|autonom\\w*|батаре\\w*|电池|续航|バッテリー|電池|배터리"),
            matter("power|watt\\w*|leistung|potencia|puissance|potenza|мощност\\w*|功率|消費電力|전력"),
            matter("noise|loud|quiet|laut\\w*|leise|ruido|bruit|rumor\\w*|шум\\w*|噪音|静音|騒音|소음"));

    private Attributes() {}

    private static Pattern matter(String words) {
        return Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])|(?:" + joined(words) + ")");
    }

    /** Words of scripts without spaces stand anywhere. */
    private static String joined(String words) {
        String found = java.util.Arrays.stream(words.split("\\|"))
                .filter(word -> word.codePoints().anyMatch(c -> c >= 0x0E00))
                .collect(Collectors.joining("|"));
        return found.isEmpty() ? "(?!)" : found;
    }

    /** Whether the question calls this product by its name or number. */
    static boolean names(String question, Passage passage) {
        String asked = " " + Folding.fold(question) + " ";
        return Product.of(passage)
                .map(product -> product.attributes().entrySet().stream()
                        .filter(each -> Product.isName(each.getKey()) || Product.isNumber(each.getKey()))
                        .map(each -> Folding.fold(each.getValue()))
                        .anyMatch(name -> name.length() > 2
                                && (asked.contains(" " + name + " ")
                                        || name.codePointAt(0) >= 0x0E00 && asked.contains(name))))
                .orElse(false);
    }

    /** Whether the question names this product and asks for something that its record says. */
    static boolean answer(String question, Passage passage) {
        if (!names(question, passage)) {
            return false;
        }
        String asked = Folding.fold(question);
        return Product.of(passage)
                .map(product -> {
                    Set<String> words = words(asked);
                    words.removeAll(words(Folding.fold(product.name())));
                    return product.attributes().entrySet().stream()
                            .filter(each -> !Product.isName(each.getKey()) && !Product.isNumber(each.getKey()))
                            .anyMatch(each -> fit(each, asked, words) >= ASKED_FOR);
                })
                .orElse(false);
    }

    /** The attributes that are asked for, one a line under the product's name; all of them when none is asked for by name. */
    static String answering(Product product, String question) {
        String asked = Folding.fold(question);
        Set<String> words = words(asked);
        words.removeAll(words(Folding.fold(product.name())));
        var best = product.attributes().entrySet().stream()
                .filter(each -> !Product.isName(each.getKey()))
                .filter(each -> fit(each, asked, words) > 0)
                .sorted(Comparator.comparingDouble(each -> -fit(each, asked, words)))
                .limit(MOST)
                .toList();
        double most = best.isEmpty() ? 0 : fit(best.getFirst(), asked, words);
        var shown = best.isEmpty()
                ? product.attributes().entrySet().stream()
                        .filter(each -> !Product.isName(each.getKey()))
                        .toList()
                : best.stream()
                        .filter(each -> fit(each, asked, words) >= most * 0.6)
                        .toList();
        return product.name() + "\n"
                + shown.stream()
                        .map(each -> each.getKey() + ": " + told(each.getValue(), asked, words))
                        .collect(Collectors.joining("\n"));
    }

    /** Of a long description the sentences that are about the question, in their order. */
    private static String told(String value, String asked, Set<String> words) {
        if (value.length() <= PROSE) {
            return value;
        }
        List<String> sentences = List.of(SENTENCE.split(value));
        double best = sentences.stream()
                .mapToDouble(sentence -> about(sentence, asked, words))
                .max()
                .orElse(0);
        String told = sentences.stream()
                .filter(sentence -> best > 0 && about(sentence, asked, words) >= best)
                .limit(MOST)
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? String.join(" ", sentences.subList(0, Math.min(2, sentences.size()))) : told;
    }

    private static double about(String sentence, String asked, Set<String> words) {
        String said = Folding.fold(sentence);
        boolean matter = MATTERS.stream()
                .anyMatch(
                        each -> each.matcher(asked).find() && each.matcher(said).find());
        return (matter ? IN_PROSE : 0) + shared(words(said), words);
    }

    private static double fit(Map.Entry<String, String> attribute, String asked, Set<String> words) {
        String label = Folding.fold(attribute.getKey());
        String value = Folding.fold(attribute.getValue());
        boolean matter = MATTERS.stream()
                .anyMatch(each ->
                        each.matcher(asked).find() && each.matcher(label).find());
        double said = each(attribute).stream()
                .mapToDouble(sentence -> about(sentence, asked, words))
                .max()
                .orElse(0);
        return (matter ? 2 : 0) + 2 * shared(words(label), words) + Math.max(shared(words(value), words), said);
    }

    private static List<String> each(Map.Entry<String, String> attribute) {
        return attribute.getValue().length() <= PROSE ? List.of() : List.of(SENTENCE.split(attribute.getValue()));
    }

    private static double shared(Set<String> said, Set<String> asked) {
        return said.isEmpty()
                ? 0
                : (double) said.stream().filter(asked::contains).count() / Math.min(said.size(), 4);
    }

    /** Beginnings of words; pairs of characters where words are not divided. */
    private static Set<String> words(String folded) {
        var words = new HashSet<String>();
        for (String word : folded.split(" ")) {
            if (!word.isEmpty() && word.codePointAt(0) >= 0x2E80) {
                for (int i = 0; i + 1 < word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (word.length() > 2) {
                words.add(word.length() > 5 ? word.substring(0, 5) : word);
            }
        }
        return words;
    }
}
