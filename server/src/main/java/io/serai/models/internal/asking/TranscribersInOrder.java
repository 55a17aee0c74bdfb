package io.serai.models.internal.asking;

import io.serai.models.ChatModel.Bill;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Transcriber;
import io.serai.models.internal.endpoints.Breakers;
import io.serai.models.internal.endpoints.EndpointBook;
import io.serai.models.internal.endpoints.EndpointBook.Opened;
import io.serai.models.internal.speech.LocalSpeech;
import io.serai.models.internal.speech.SpeechCall;
import io.serai.models.internal.speech.SpeechCall.Answer;
import io.serai.models.internal.spending.Purse;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Listens on this machine where there is a model, then asks a workspace's transcribers one after the other. Priced by the minute: a thousandth of one is counted like a token. */
@Service
class TranscribersInOrder implements Transcriber {
    /** Of a voice note; what lasts shorter at this rate was recorded better. */
    private static final double BYTES_A_SECOND = 2_000;

    private static final double COUNTED_A_SECOND = 1_000 / 60.0;

    private final EndpointBook book;
    private final Breakers breakers;
    private final Purse purse;
    private final LocalSpeech local;
    private final SpeechCall call = new SpeechCall();

    TranscribersInOrder(EndpointBook book, Breakers breakers, Purse purse, LocalSpeech local) {
        this.local = local;
        this.book = book;
        this.breakers = breakers;
        this.purse = purse;
    }

    @Override
    public boolean configured(WorkspaceId workspace) {
        return local.configured() || book.anySpeech(workspace);
    }

    @Override
    public Heard transcribe(WorkspaceId workspace, Recording recording) {
        return local.transcribe(recording)
                .filter(heard -> !(heard instanceof Heard.Failed))
                .orElseGet(() -> byEndpoints(workspace, recording));
    }

    private Heard byEndpoints(WorkspaceId workspace, Recording recording) {
        if (book.anySpeech(workspace) && purse.isUsedUp(workspace)) {
            return new Heard.Failed("budget used up");
        }
        Heard heard = new Heard.Failed("not connected");
        for (Opened endpoint : book.speech(workspace)) {
            if (breakers.mayAsk(endpoint.id())) {
                heard = one(workspace, endpoint, recording);
                if (!(heard instanceof Heard.Failed)) {
                    return heard;
                }
            }
        }
        return heard;
    }

    private Heard one(WorkspaceId workspace, Opened endpoint, Recording recording) {
        var payer =
                new Purse.Payer(endpoint.id(), endpoint.connection().endpoint().model(), endpoint.price());
        long began = System.nanoTime();
        Answer answer = call.ask(endpoint.connection(), recording);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer.heard() instanceof Heard.Failed failed) {
            breakers.failed(endpoint.id(), failed.reason(), took);
            purse.failed(workspace, payer);
        } else {
            breakers.answered(endpoint.id(), took);
            double seconds = answer.seconds().orElse(recording.sound().length / BYTES_A_SECOND);
            purse.paid(workspace, payer, counted(endpoint, seconds));
        }
        return answer.heard();
    }

    private static Reply.Said counted(Opened endpoint, double seconds) {
        return new Reply.Said(
                "",
                endpoint.connection().endpoint().model(),
                (int) Math.ceil(seconds * COUNTED_A_SECOND),
                0,
                new Bill(BigDecimal.ZERO, "", false, List.of()));
    }
}
