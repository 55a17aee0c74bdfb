package io.serai.crm.internal.salesforce;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions in Salesforce's language; values are quoted, names are only what a name may be. */
final class Soql {
    static final String CHANGED = "SystemModstamp";

    private Soql() {}

    static String fields(Collection<String> properties) {
        return Stream.concat(Stream.of("Id", CHANGED), properties.stream().filter(Soql::isName))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code FirstName}, {@code Loyalty_Level__c} */
    static boolean isName(String text) {
        return text.matches("[A-Za-z]\\w{0,79}");
    }

    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9]{15}|[A-Za-z0-9]{18}");
    }

    static String people(Collection<String> properties, Optional<Instant> since) {
        return "SELECT " + fields(properties) + " FROM Contact"
                + since.map(from -> " WHERE " + CHANGED + " >= " + moment(from)).orElse("")
                + " ORDER BY " + CHANGED + ", Id";
    }

    static String gone(Optional<Instant> since) {
        return "SELECT Id, MasterRecordId, " + CHANGED + " FROM Contact WHERE IsDeleted = true"
                + since.map(from -> " AND " + CHANGED + " >= " + moment(from)).orElse("")
                + " ORDER BY " + CHANGED + ", Id";
    }

    static String these(Collection<String> properties, Collection<String> ids) {
        return "SELECT " + fields(properties) + " FROM Contact WHERE Id IN ("
                + ids.stream().filter(Soql::isId).map(Soql::quoted).collect(Collectors.joining(", ")) + ")";
    }

    /** Phone numbers lie there as people wrote them: between their last digits may stand anything. */
    static String meant(Collection<String> properties, Optional<String> email, Optional<String> phone) {
        String digits = phone.map(it -> it.replaceAll("\\D", "")).orElse("");
        String like = digits.substring(Math.max(0, digits.length() - 7))
                .chars()
                .mapToObj(digit -> String.valueOf((char) digit))
                .collect(Collectors.joining("%", "%", ""));
        return "SELECT " + fields(properties) + " FROM Contact WHERE "
                + Stream.concat(
                                email.map(it -> "Email = " + quoted(it)).stream(),
                                phone.stream()
                                        .flatMap(it -> Stream.of(
                                                "Phone LIKE " + quoted(like), "MobilePhone LIKE " + quoted(like))))
                        .collect(Collectors.joining(" OR "))
                + " ORDER BY CreatedDate LIMIT 20";
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
