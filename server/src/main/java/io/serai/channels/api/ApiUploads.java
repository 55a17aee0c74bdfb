package io.serai.channels.api;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Webhook;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.media.MediaStore;
import io.serai.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Files that an app hands in before the message that holds them. */
public final class ApiUploads {
    private final Supplier<Channels> channels;
    private final MediaStore media;
    private final Clock clock;

    ApiUploads(Supplier<Channels> channels, MediaStore media, Clock clock) {
        this.channels = channels;
        this.media = media;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND, UNAUTHENTICATED, TOO_LARGE */
    public Attachment store(String key, Webhook upload, Optional<String> name) throws IOException {
        ChannelAccount account = channels.get()
                .byKey(ChannelKind.API, key)
                .filter(found -> found.state() != ChannelAccount.State.DISABLED)
                .orElseThrow(() -> Problem.notFound("No channel account is connected at this address."));
        boolean signed = channels.get()
                .credential(account, ApiAdapter.SECRET)
                .map(secret -> ApiSignature.holds(secret, upload, clock.instant()))
                .orElse(false);
        if (!signed) {
            throw new Problem(Problem.Code.UNAUTHENTICATED, "The signature is not right.");
        }
        return media.store(
                account.workspace(),
                name,
                upload.header("content-type").orElse("application/octet-stream"),
                new ByteArrayInputStream(upload.body()));
    }
}
