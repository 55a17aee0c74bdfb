package io.serai.channels.whatsapp.sending;

import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.GraphError;
import io.serai.media.MediaStore;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Brings files of ours to WhatsApp, which keeps them for 30 days. Nobody sees an upload: one whose outcome is unknown is made again. */
record Uploads(GraphApi api, MediaStore media) {
    sealed interface Outcome {}

    record Uploaded(String id) implements Outcome {}

    record Failed(GraphAnswer answer) implements Outcome {}

    Outcome upload(WorkspaceId workspace, GraphAccess access, String number, Part.File file) {
        try {
            Optional<MediaStore.StoredFile> opened = media.open(workspace, file.id());
            if (opened.isEmpty()) {
                return new Failed(new GraphAnswer.Refused(
                        new GraphError(400, 100, 0, "the file is not in the store any more", "", false)));
            }
            try (var bytes = opened.get().stream()) {
                return outcome(api.upload(
                        access,
                        number + "/media",
                        Map.of("messaging_product", "whatsapp", "type", file.type()),
                        "file",
                        new GraphApi.Upload(
                                file.name(), file.type(), opened.get().bytes(), () -> bytes)));
            }
        } catch (IOException unreadable) {
            return new Failed(new GraphAnswer.Unreachable("the file could not be read"));
        }
    }

    private static Outcome outcome(GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done(var body) ->
                body.id("id")
                        .<Outcome>map(Uploaded::new)
                        .orElseGet(() -> new Failed(new GraphAnswer.Unreachable("the upload got no id")));
            case GraphAnswer.Unknown(var why) -> new Failed(new GraphAnswer.Unreachable(why));
            case GraphAnswer.Garbled(var status, var pause) ->
                new Failed(new GraphAnswer.Unreachable("the upload was answered with HTTP " + status));
            case GraphAnswer.Refused refused -> new Failed(refused);
            case GraphAnswer.Unreachable unreachable -> new Failed(unreachable);
        };
    }
}
