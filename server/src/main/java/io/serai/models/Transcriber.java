package io.serai.models;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** Writes down what is said in a recording: by a model that the operator has put on this machine, or by an endpoint that is connected. */
public interface Transcriber {
    boolean configured(WorkspaceId workspace);

    /** Takes seconds. Never throws: what cannot be transcribed is an outcome. */
    Heard transcribe(WorkspaceId workspace, Recording recording);

    /** @param language that is probably spoken */
    record Recording(byte[] sound, String mimeType, Optional<Language> language) {}

    sealed interface Heard {
        record Words(String text) implements Heard {}

        /** Nobody speaks in it, or nothing that could be made out. */
        record Nothing() implements Heard {}

        /** @param reason {@code not connected}, {@code budget used up}, {@code timeout}, {@code unreachable}, or the status */
        record Failed(String reason) implements Heard {}
    }
}
