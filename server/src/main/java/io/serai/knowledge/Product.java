package io.serai.knowledge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product as a row of the catalogue says it.
 *
 * @param attributes what is known of it by the names of the columns, in their order; its name and price among them
 */
public record Product(String name, Map<String, String> attributes) {
    private static final Set<String> NAMES = Set.of(
            ("name,product,product name,productname,product title,title,item,item name,产品,产品名称,商品,商品名称,名称,品名,商品名,製品名,품명,상품명,제품명,nombre,producto,nombre del producto,"
                            + "produkt,produktname,artikel,bezeichnung,artikelname,nom,produit,nom du produit,article,nome,produto,nome do produto,prodotto,название,товар,наименование")
                    .split(","));
    private static final Set<String> NUMBERS = Set.of(
            ("sku,item number,item no,article number,product id,product code,model,model number,ean,gtin,货号,编号,型号,款号,品番,型番,모델,référence,reference,ref,referencia,artikelnummer,"
                            + "modell,modelo,modèle,modello,codice,código,артикул,модель")
                    .split(","));
    private static final Set<String> PRICES = Set.of(
            "price,sale price,unit price,retail price,cost,价格,售价,单价,价钱,価格,値段,가격,precio,preis,prix,preço,preco,prezzo,цена,prijs,fiyat,giá,ราคา,harga,कीमत,السعر"
                    .split(","));
    private static final Pattern BETWEEN = Pattern.compile("; ");

    public Product {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public static boolean isName(String column) {
        return NAMES.contains(plain(column));
    }

    public static boolean isNumber(String column) {
        return NUMBERS.contains(plain(column));
    }

    public static boolean isPrice(String column) {
        return PRICES.contains(plain(column));
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The product that a passage is the record of: {@code Name: X200; Price: 129 EUR; Waterproof: yes}. */
    public static Optional<Product> of(Passage passage) {
        if (passage.kind() != Passage.Kind.DOCUMENT || passage.text().indexOf(": ") < 0) {
            return Optional.empty();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : BETWEEN.split(passage.text())) {
            int colon = part.indexOf(": ");
            if (colon <= 0 || colon > 60) {
                return Optional.empty();
            }
            attributes.put(
                    part.substring(0, colon).strip(), part.substring(colon + 2).strip());
        }
        Optional<String> name =
                attributes.keySet().stream().filter(Product::isName).findFirst().map(attributes::get);
        boolean record = attributes.keySet().stream().anyMatch(column -> isNumber(column) || isPrice(column));
        return record ? name.map(text -> new Product(text, attributes)) : Optional.empty();
    }
}
