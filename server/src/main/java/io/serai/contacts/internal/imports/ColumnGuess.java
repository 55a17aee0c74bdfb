package io.serai.contacts.internal.imports;

import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.imports.Target.Part;
import io.serai.tables.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what stands in each column: by its name in the languages of shops, else by what its cells look like. Each target is given once. */
final class ColumnGuess {
    private static final Map<Part, Set<String>> NAMES = Map.of(
            Part.NAME,
            Set.of(
                    "name",
                    "full name",
                    "fullname",
                    "customer",
                    "customer name",
                    "contact",
                    "contact name",
                    "display name",
                    "姓名",
                    "名字",
                    "名称",
                    "客户",
                    "客户姓名",
                    "客户名称",
                    "联系人",
                    "昵称",
                    "nombre",
                    "nombre completo",
                    "cliente",
                    "nom",
                    "nom complet",
                    "client",
                    "kunde",
                    "vollständiger name",
                    "nome",
                    "nome completo",
                    "имя",
                    "фио",
                    "клиент",
                    "名前",
                    "氏名",
                    "お名前",
                    "이름",
                    "성명",
                    "الاسم",
                    "ad soyad",
                    "isim",
                    "tên",
                    "họ tên",
                    "ชื่อ",
                    "nama"),
            Part.EMAIL,
            Set.of(
                    "email",
                    "e mail",
                    "mail",
                    "email address",
                    "e mail address",
                    "邮箱",
                    "电子邮件",
                    "电子邮箱",
                    "邮件",
                    "邮箱地址",
                    "correo",
                    "correo electrónico",
                    "adresse e mail",
                    "courriel",
                    "e mail adresse",
                    "почта",
                    "электронная почта",
                    "メール",
                    "メールアドレス",
                    "이메일",
                    "البريد الإلكتروني",
                    "eposta",
                    "e posta"),
            Part.PHONE,
            Set.of(
                    "phone",
                    "phone number",
                    "mobile",
                    "mobile phone",
                    "mobile number",
                    "cell",
                    "tel",
                    "telephone",
                    "whatsapp",
                    "whatsapp number",
                    "电话",
                    "手机",
                    "手机号",
                    "手机号码",
                    "电话号码",
                    "联系电话",
                    "联系方式",
                    "teléfono",
                    "telefono",
                    "móvil",
                    "celular",
                    "téléphone",
                    "portable",
                    "telefon",
                    "telefonnummer",
                    "handy",
                    "telefone",
                    "телефон",
                    "電話",
                    "電話番号",
                    "携帯",
                    "전화",
                    "전화번호",
                    "휴대폰",
                    "الهاتف",
                    "số điện thoại",
                    "โทรศัพท์",
                    "telepon",
                    "no hp"),
            Part.LANGUAGE,
            Set.of(
                    "language",
                    "lang",
                    "locale",
                    "accepts language",
                    "customer locale",
                    "语言",
                    "语种",
                    "idioma",
                    "langue",
                    "sprache",
                    "lingua",
                    "язык",
                    "言語",
                    "언어",
                    "اللغة",
                    "dil"),
            Part.COUNTRY,
            Set.of(
                    "country",
                    "country code",
                    "country region",
                    "default address country code",
                    "国家",
                    "国家地区",
                    "国别",
                    "地区",
                    "país",
                    "pais",
                    "pays",
                    "land",
                    "paese",
                    "страна",
                    "国",
                    "국가",
                    "الدولة",
                    "ülke"),
            Part.EXTERNAL_ID,
            Set.of(
                    "id",
                    "customer id",
                    "customer number",
                    "customer no",
                    "client id",
                    "user id",
                    "external id",
                    "member id",
                    "客户编号",
                    "客户id",
                    "会员号",
                    "会员编号",
                    "用户id",
                    "编号",
                    "kundennummer",
                    "numéro client",
                    "número de cliente",
                    "código",
                    "顧客id",
                    "顧客番号",
                    "고객번호"),
            Part.MARKETING,
            Set.of(
                    "marketing",
                    "accepts marketing",
                    "accepts email marketing",
                    "newsletter",
                    "opt in",
                    "consent",
                    "subscribed",
                    "营销",
                    "接受营销",
                    "订阅",
                    "是否订阅"));
    private static final Set<String> FIRST =
            Set.of("first name", "firstname", "given name", "名", "nombre de pila", "prénom", "vorname");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().-]{8,20}");

    private ColumnGuess() {}

    static List<Optional<Target>> of(List<String> columns, List<Table.Row> sample, List<CustomField> fields) {
        List<Optional<Target>> guesses = new ArrayList<>();
        Set<Target> given = new HashSet<>();
        for (String column : columns) {
            guesses.add(named(plain(column), fields).filter(given::add));
        }
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            if (guesses.get(i).isEmpty()) {
                guesses.set(
                        i,
                        looking(sample.stream()
                                        .map(row -> row.cell(place))
                                        .filter(cell -> !cell.isEmpty())
                                        .toList())
                                .filter(given::add));
            }
        }
        return guesses;
    }

    private static Optional<Target> named(String name, List<CustomField> fields) {
        Optional<Target> own = fields.stream()
                .filter(field -> plain(field.name()).equals(name))
                .findFirst()
                .map(field -> new Target.Own(field.id()));
        if (own.isPresent()) {
            return own;
        }
        if (FIRST.contains(name)) {
            return Optional.of(new Target.Profile(Part.NAME));
        }
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .findFirst()
                .map(entry -> new Target.Profile(entry.getKey()));
    }

    private static Optional<Target> looking(List<String> cells) {
        if (cells.size() < 2) {
            return Optional.empty();
        }
        if (mostly(cells, EMAIL)) {
            return Optional.of(new Target.Profile(Part.EMAIL));
        }
        return mostly(cells, PHONE) && cells.stream().anyMatch(cell -> cell.startsWith("+"))
                ? Optional.of(new Target.Profile(Part.PHONE))
                : Optional.empty();
    }

    private static boolean mostly(List<String> cells, Pattern pattern) {
        return cells.stream().filter(cell -> pattern.matcher(cell).matches()).count() * 10 >= cells.size() * 8L;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_/.:()（）*-]+", " ").strip();
    }
}
