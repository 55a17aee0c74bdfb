package io.serai.reception;

import io.serai.accounts.Accounts;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.contacts.Contact;
import io.serai.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** When the people of an account are back. */
@Component
class Hours {
    private final Accounts accounts;
    private final Clock clock;

    Hours(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** To be said after the waiting line when nobody is there; empty where it is open at this hour or nothing is known. */
    String back(ChannelAccount account, Contact contact, Language language) {
        ZoneId shop = accounts.workspace(account.workspace()).zone();
        Instant now = clock.instant();
        BusinessHours hours = BusinessHours.of(account.settings(), shop);
        return hours.isOpen(now)
                ? ""
                : hours.opensAfter(now)
                        .map(opening -> written(
                                opening.withZoneSameInstant(contact.zone().orElse(shop)), language))
                        .orElse("");
    }

    /** The day and the hour by the customer's own clock where it is known; with the zone, since it may not be. */
    private static String written(ZonedDateTime opening, Language language) {
        Locale locale = Locale.forLanguageTag(language.value());
        return " 🕘 " + DateTimeFormatter.ofPattern("EEEE HH:mm (z)", locale).format(opening);
    }
}
