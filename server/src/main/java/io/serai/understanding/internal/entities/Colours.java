package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours, as their English names. */
final class Colours implements Finder {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        String table = """
                black negro negra negros negras schwarz schwarze schwarzen schwarzes noir noire noirs noires preto preta pretos pretas 黑色 黑 ブラック 黒
                white blanco blanca blancos blancas weiß weiss weiße weißes blanc blanche blancs branco branca brancos brancas 白色 ホワイト 白い
                red rojo roja rojos rojas rot rote rotes roten rouge rouges vermelho vermelha vermelhos 红色 紅色 红的 レッド 赤い 赤色
                blue azul azules azuis blau blaue blaues blauen bleu bleue bleus bleues 蓝色 藍色 蓝的 ブルー 青い 青色
                navy marineblau marino marine 藏青色 深蓝色 ネイビー 紺色
                green verde verdes grün grüne grünes grünen vert verte verts 绿色 綠色 绿的 グリーン 緑色
                yellow amarillo amarilla gelb gelbe gelbes jaune jaunes amarelo amarela 黄色 黃色 イエロー
                orange naranja laranja 橙色 橘色 オレンジ色
                pink rosa rose 粉色 粉红色 粉紅色 ピンク
                purple morado morada púrpura lila violett violet violette roxo roxa 紫色 パープル
                brown marrón marron braun braune braunes brun brune marrom castanho 棕色 咖啡色 褐色 ブラウン 茶色
                grey gray gris grises grau graue graues grise cinza 灰色 グレー
                beige crema creme 米色 杏色 ベージュ
                silver plateado silber silbern argenté prateado 银色 銀色 シルバー
                gold golden dorado dorada goldfarben doré dorée dourado 金色 ゴールド
                turquoise turquesa türkis 青绿色 ターコイズ
                khaki caqui kaki 卡其色 カーキ
                burgundy burdeos bordeaux bordô 酒红色 ワインレッド
                """;
        table.lines().map(line -> line.split(" ")).forEach(names -> {
            for (String name : names) {
                NAMES.putIfAbsent(name, names[0].equals("gray") ? "grey" : names[0]);
            }
        });
    }

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}])(?:" + latin() + ")(?![\\p{L}])|" + eastern(),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static String latin() {
        return String.join(
                "|",
                NAMES.keySet().stream().filter(name -> name.charAt(0) < 0x3000).toList());
    }

    private static String eastern() {
        return String.join(
                "|",
                NAMES.keySet().stream()
                        .filter(name -> name.charAt(0) >= 0x3000 && name.length() > 1)
                        .sorted((a, b) -> b.length() - a.length())
                        .toList());
    }

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String value = NAMES.get(matcher.group().toLowerCase(Locale.ROOT));
            if (value != null) {
                found.add(new Entity(Entity.Kind.COLOUR, matcher.start(), matcher.end(), matcher.group(), value, 0.9));
            }
        }
        return found;
    }
}
