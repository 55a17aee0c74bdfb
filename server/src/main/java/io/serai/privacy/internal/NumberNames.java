package io.serai.privacy.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the words in front of a number say that it is. */
public final class NumberNames {
    private static final int LOOK_BACK = 28;

    private static final Pattern ORDER = Pattern.compile(
            "(?<![a-z])(order|orden|pedido|bestell\\w*|auftrag\\w*|commande|ordine|zamówieni\\w*|tracking|track|parcel|package|shipment|waybill|awb"
                    + "|sendung\\w*|colis|invoice|rechnung\\w*|factura|facture|fattura|transaction|reference|ref|sku|imei|serial|ticket|id"
                    + "|заказ\\w*|трек\\w*|订单|訂單|单号|單號|运单|運單|快递|物流|流水号?|交易|注文|追跡|주문|송장|طلب)"
                    + "[\\s:：#＃.=\"'-]{0,4}(number|num|no|nr|nº|n°|code|numero|número|id|номер|号码|號碼|号|號|番号|번호)?"
                    + "[\\s:：#＃.=\"'-]{0,4}(is|was|es|est|ist|是|为|為|は|:)?[\\s:：#＃\"']{0,3}$");
    private static final Pattern CARD = Pattern.compile(
            "(card|visa|master|amex|credit|debit|tarjeta|karte|carte|carta|cartão|kart[ay]|карт\\w*|卡|カード|카드|بطاقة)[^\\d]{0,24}$");

    private NumberNames() {}

    /** An order, a parcel, an invoice, a device: something that must stay readable. */
    public static boolean sayOrder(CharSequence text, int from) {
        return ORDER.matcher(before(text, from)).find();
    }

    public static boolean sayCard(CharSequence text, int from) {
        return CARD.matcher(before(text, from)).find();
    }

    private static String before(CharSequence text, int from) {
        return text.subSequence(Math.max(0, from - LOOK_BACK), from).toString().toLowerCase(Locale.ROOT);
    }
}
