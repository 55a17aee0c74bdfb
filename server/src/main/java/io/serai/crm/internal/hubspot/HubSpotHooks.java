package io.serai.crm.internal.hubspot;

import io.serai.channels.Webhook;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.CrmSystem.Told;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** HubSpot's webhooks: signature v3 over method, address, body and time, and whom they are about. */
final class HubSpotHooks {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";
    private static final String CONTACTS = "0-1";

    private HubSpotHooks() {}

    static boolean isSigned(Secret secret, URI address, Webhook webhook, Instant now) {
        String time = webhook.header("x-hubspot-request-timestamp").orElse("");
        if (!time.matches("\\d{12,14}")
                || Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now)
                                .abs()
                                .compareTo(FRESH)
                        > 0) {
            return false;
        }
        String right = signature(secret, address, webhook.body(), time);
        return webhook.header("x-hubspot-signature-v3")
                .filter(given -> MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    static String signature(Secret secret, URI address, byte[] body, String time) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(("POST" + address).getBytes(StandardCharsets.UTF_8));
            mac.update(body);
            mac.update(time.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Old names of events ({@code contact.merge}) and new ones ({@code object.merge} of type 0-1). */
    static Told told(Webhook webhook) {
        JsonNode events;
        try {
            events = CrmCalls.JSON.readTree(webhook.body());
        } catch (JacksonException malformed) {
            throw Problem.invalid("This is no list of events.");
        }
        Set<String> changed = new LinkedHashSet<>();
        List<Gone> gone = new ArrayList<>();
        for (JsonNode event :
                events.isArray() ? events : CrmCalls.JSON.createArrayNode().add(events)) {
            String[] type = event.path("subscriptionType").asString("").split("\\.", 2);
            boolean contact = type[0].equals("contact")
                    || type[0].equals("object")
                            && event.path("objectTypeId").asString("").equals(CONTACTS);
            if (contact && type.length == 2) {
                take(type[1], event, changed, gone);
            }
        }
        return new Told(changed, gone);
    }

    private static void take(String type, JsonNode event, Set<String> changed, List<Gone> gone) {
        String id = event.path("objectId").asString("");
        switch (type) {
            case "deletion", "privacyDeletion" -> gone.add(new Gone(id, Optional.empty()));
            case "merge" -> {
                String primary = event.path("primaryObjectId").asString(id);
                String became = event.path("newObjectId").asString(primary);
                event.path("mergedObjectIds")
                        .forEach(merged -> gone.add(new Gone(merged.asString(""), Optional.of(became))));
                if (!became.equals(primary)) {
                    gone.add(new Gone(primary, Optional.of(became)));
                }
                changed.add(became);
            }
            case "creation", "propertyChange", "restore" -> changed.add(id);
            default -> {}
        }
        changed.remove("");
    }
}
