package io.serai.models.internal.chat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The lines of a response as they come in, so that the reader can wait for the next one for so long and no longer. */
final class ResponseLines implements Flow.Subscriber<String> {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

    sealed interface Piece {
        /** The head of the response is there. */
        record Status(int code, Duration retryAfter) implements Piece {}

        record Text(String line) implements Piece {}

        record End() implements Piece {}

        record Broken(Throwable why) implements Piece {}

        /** Nothing came in time. */
        record Nothing() implements Piece {}
    }

    void status(int code, Duration retryAfter) {
        pieces.add(new Piece.Status(code, retryAfter));
    }

    void broken(Throwable why) {
        pieces.add(new Piece.Broken(why));
    }

    Piece next(Duration patience) {
        try {
            Piece piece = pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return piece == null ? new Piece.Nothing() : piece;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Piece.Broken(stopped);
        }
    }

    void cancel() {
        var open = subscription.get();
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription.set(opened);
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        pieces.add(new Piece.Text(line));
    }

    @Override
    public void onError(Throwable why) {
        broken(why);
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }
}
