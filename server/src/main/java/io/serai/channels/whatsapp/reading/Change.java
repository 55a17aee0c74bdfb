package io.serai.channels.whatsapp.reading;

import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.content.Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One element of a webhook's {@code changes}.
 *
 * @param waba the WhatsApp Business Account
 * @param time when it happened, where the webhook says so
 */
record Change(String waba, OptionalLong time, String field, Payload value) {
    List<Payload> contacts() {
        return value.list("contacts");
    }

    Optional<String> number() {
        return value.object("metadata")
                .flatMap(metadata -> metadata.id("phone_number_id"))
                .filter(id -> id.length() <= 100);
    }

    /** The account's own address: its reports are taken one after the other. */
    Address account() {
        return Numbers.address(number().orElse("waba:" + waba));
    }
}
