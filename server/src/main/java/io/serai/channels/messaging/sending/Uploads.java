package io.serai.channels.messaging.sending;

import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.messaging.Network;
import io.serai.channels.messaging.sending.MessageSender.Ready;
import io.serai.media.MediaStore;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Brings a part's file to Meta before the part is sent: an upload can be repeated, a message cannot. */
final class Uploads {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Network network;
    private final GraphApi api;
    private final MediaStore media;

    Uploads(Network network, GraphApi api, MediaStore media) {
        this.network = network;
        this.api = api;
        this.media = media;
    }

    Ready ready(ChannelAccount account, GraphAccess access, Part part) {
        return part.file()
                .map(file -> uploaded(account, access, file))
                .orElseGet(() -> new Ready.Message(part.message()));
    }

    private Ready uploaded(ChannelAccount account, GraphAccess access, Part.File file) {
        try {
            Optional<MediaStore.StoredFile> opened = media.open(account.workspace(), file.id());
            if (opened.isEmpty()) {
                return new Ready.Failed(new Rejected(Reason.NOT_SUPPORTED, "the file is not in the store any more"));
            }
            try (var bytes = opened.get().stream()) {
                var upload = new GraphApi.Upload(
                        file.name(), file.type(), opened.get().bytes(), () -> bytes);
                return settled(file, api.upload(access, "me/message_attachments", fields(file), "filedata", upload));
            }
        } catch (IOException unreadable) {
            return new Ready.Failed(new TryLater(Duration.ofSeconds(5), "the file could not be read"));
        }
    }

    private Map<String, String> fields(Part.File file) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "message", JSON.writeValueAsString(Map.of("attachment", file.attachment(Map.of("is_reusable", true)))));
        if (network == Network.INSTAGRAM) {
            fields.put("platform", "instagram");
        }
        return fields;
    }

    private static Ready settled(Part.File file, GraphAnswer answer) {
        Optional<String> id =
                answer instanceof GraphAnswer.Done(var body) ? body.id("attachment_id") : Optional.empty();
        SendResult failure = Outcome.harmless(answer);
        return id.<Ready>map(
                        it -> new Ready.Message(Map.of("attachment", file.attachment(Map.of("attachment_id", it)))))
                .orElseGet(() -> new Ready.Failed(failure));
    }
}
