package io.serai.channels.messaging.reading;

import io.serai.channels.Context;
import io.serai.channels.internal.Payload;
import java.util.Locale;
import java.util.Optional;

/** Where a customer came from. */
final class Referrals {
    private Referrals() {}

    /** Of everything that may stand beside or in a message. */
    static Optional<Context.Referral> beside(Payload event, Payload message) {
        return message.object("referral")
                .or(() -> event.object("referral"))
                .map(Referrals::of)
                .or(() -> event.object("prior_message").map(Referrals::before));
    }

    static Context.Referral of(Payload referral) {
        Optional<Payload> ad = referral.object("ads_context_data");
        Optional<String> product = referral.object("product").flatMap(it -> it.id("id"));
        Optional<String> advertisement = referral.id("ad_id");
        return new Context.Referral(
                product.isPresent() ? "product" : kind(referral, advertisement.isPresent()),
                product.or(() -> advertisement).or(() -> referral.id("ref")),
                ad.flatMap(it -> it.text("ad_title")).or(() -> advertisement.flatMap(id -> referral.id("ref"))),
                referral.text("referer_uri")
                        .or(() -> ad.flatMap(it -> it.text("photo_url").or(() -> it.text("video_url")))));
    }

    private static String kind(Payload referral, boolean advertised) {
        String source = referral.text("source").orElse("").toLowerCase(Locale.ROOT);
        if (advertised || source.equals("ads")) {
            return "ad";
        }
        return switch (source) {
            case "shortlink" -> "m.me";
            case "customer_chat_plugin" -> "website";
            case "" -> "link";
            default -> source;
        };
    }

    private static Context.Referral before(Payload prior) {
        return new Context.Referral(
                prior.text("source").orElse("prior_message"),
                prior.id("identifier"),
                Optional.empty(),
                Optional.empty());
    }
}
