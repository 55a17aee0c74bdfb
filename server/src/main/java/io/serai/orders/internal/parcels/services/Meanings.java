package io.serai.orders.internal.parcels.services;

import io.serai.orders.Parcel.State;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a carrier's sentence says about a parcel, where its service only knows "on its way" or "failed". Never turns anything into delivered:
 * that is only believed of a code.
 */
final class Meanings {
    private static final Map<State, Pattern> WORDS = new LinkedHashMap<>();

    static {
        say(
                State.RETURNED_OR_LOST,
                "return(ed|ing)? to (the )?(sender|shipper|origin)|back to (the )?sender|being returned|destroyed|has been lost|is lost|lost in transit|rücksendung|zurückgesandt|zurück an den absender|retour à l.expéditeur|devuelto al remitente|devolución al remitente|退回|退件|返送");
        say(
                State.FAILED_ATTEMPT,
                "attempt(ed)?\\b.*deliver|deliver\\w* attempt|unsuccessful|could not be delivered|not be delivered|undeliver|recipient (was )?(not|un)|no one (was )?(at )?home|nobody|refused|(incorrect|incomplete|insufficient) address|nicht zugestellt|nicht angetroffen|zustellversuch|ausente|no se pudo entregar|absent du domicile|未妥投|投递失败|派送失败|派件不成功|不在|持ち戻り");
        say(
                State.OUT_FOR_DELIVERY,
                "out for delivery|with (the )?(delivery )?courier|on vehicle|loaded (on|onto|into) (the )?delivery|available for (pick|collect)|ready for (pick|collect)|awaiting collection|in zustellung|zustellfahrzeug|abholbereit|zur abholung|en reparto|en cours de livraison|disponible (en|para)|派送|派件|待取|待领|自提|配達中|持ち出し");
        say(
                State.CUSTOMS,
                "customs|clearance|import (scan|duty|process)|zoll|verzoll|aduana|douane|dédouan|海关|清关|报关|通关|关税|税関|通関");
        say(
                State.ACCEPTED,
                "picked up|pickup scan|accept(ed|ance)|collected (by|from)|received (from|by) (the )?(shipper|sender|carrier)|dropped off|posting|origin scan|abgeholt|eingeliefert|angenommen|aufgegeben|recogid|admitido|pris en charge|揽收|揽件|已收件|收寄|引受");
        say(
                State.LABEL_CREATED,
                "label|information (has been )?(received|sent|submitted)|electronic|pre-?advi|manifest|announced|not (yet )?received|elektronisch|angekündigt|prerregistr|已下单|电子信息|预报|荷物受付前");
    }

    private Meanings() {}

    private static void say(State state, String words) {
        WORDS.put(state, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** @param plain what the service's code says; @param also what it may be more exactly */
    static State more(State plain, String text, Set<State> also) {
        return WORDS.entrySet().stream()
                .filter(entry -> also.contains(entry.getKey()))
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(plain);
    }

    static final Set<State> ON_ITS_WAY = EnumSet.of(
            State.ACCEPTED, State.CUSTOMS, State.OUT_FOR_DELIVERY, State.FAILED_ATTEMPT, State.RETURNED_OR_LOST);
    static final Set<State> GONE_WRONG = EnumSet.of(State.CUSTOMS, State.FAILED_ATTEMPT, State.RETURNED_OR_LOST);
}
