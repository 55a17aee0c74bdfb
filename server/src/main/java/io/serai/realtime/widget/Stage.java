package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Message;
import io.serai.realtime.sockets.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visitor's conversation while a page of it is open. All lines have been sent everything up to change number {@code upTo}, in order. An
 * event that follows at once is passed on; one that does not makes the stage read what is missing from the conversation, so an event that
 * comes late, twice or never neither loses nor doubles a message. Everything here runs one task at a time, on a virtual thread that lives
 * only while there is something to do.
 */
final class Stage {
    private static final Logger log = LoggerFactory.getLogger(Stage.class);
    private static final int BATCH = 500;
    /** What a page that knows nothing yet is sent; earlier messages it asks for. */
    private static final int OPENING = 60;

    private final ChannelAccount account;
    private final Doorway doorway;
    private final Threads threads;
    private final WidgetFrames frames;
    private final Consumer<Stage> bound;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toDo = new AtomicInteger();
    private final List<VisitorLine> lines = new ArrayList<>(1);
    private volatile @Nullable Conversation conversation;
    private long upTo;
    /** Lines that are open or about to be; counted by the hub. */
    int holders;

    Stage(ChannelAccount account, Doorway doorway, Threads threads, WidgetFrames frames, Consumer<Stage> bound) {
        this.account = account;
        this.doorway = doorway;
        this.threads = threads;
        this.frames = frames;
        this.bound = bound;
    }

    Doorway doorway() {
        return doorway;
    }

    Optional<Conversation> conversation() {
        return Optional.ofNullable(conversation);
    }

    void join(VisitorLine line, Resume resume) {
        run(() -> {
            try {
                catchUpAll();
                opening(line, resume);
                lines.add(line);
            } catch (RuntimeException failed) {
                log.warn("a page could not join its conversation", failed);
                line.close(CloseCode.SERVER_ERROR);
            }
        });
    }

    void leave(VisitorLine line) {
        run(() -> lines.remove(line));
    }

    void heard(Conversation in, Message message) {
        run(() -> {
            // several messages may change in one step and carry the same number; a page knows what it has had already
            if (isCurrent(in) && message.change() >= upTo && !reachedByReading(message.change())) {
                tellAll(message);
            }
        });
    }

    /** Something changed that customers do not see; what comes next is still the next. */
    void moved(Conversation in) {
        run(() -> {
            if (isCurrent(in) && in.change() > upTo) {
                reachedByReading(in.change());
            }
        });
    }

    /** Comes to this change number: by one step, or by reading when steps are missing. */
    private boolean reachedByReading(long change) {
        boolean gap = change > upTo + 1;
        if (gap) {
            readMissing();
        }
        upTo = Math.max(upTo, change);
        return gap;
    }

    /** Passing signs: nothing depends on them. */
    void passOn(String frame) {
        run(() -> tellAll(frame));
    }

    /** A later conversation of the same visitor takes the place of the earlier one. */
    private boolean isCurrent(Conversation in) {
        @Nullable Conversation known = conversation;
        if (known == null || (!known.id().equals(in.id()) && in.openedAt().isAfter(known.openedAt()))) {
            upTo = 0;
            bind(in);
            return true;
        }
        if (known.id().equals(in.id())) {
            bind(in);
            return true;
        }
        return false;
    }

    private void bind(Conversation now) {
        @Nullable Conversation before = conversation;
        conversation = now;
        if (before == null || !before.id().equals(now.id())) {
            bound.accept(this);
        }
    }

    /** Brings everyone who is here up to date, so that who joins starts where they are. */
    private void catchUpAll() {
        Optional<Conversation> latest = threads.latest(doorway);
        if (latest.isEmpty() || !isCurrent(latest.get())) {
            return;
        }
        if (lines.isEmpty()) {
            upTo = latest.get().change();
        } else {
            readMissing();
        }
    }

    private void readMissing() {
        ConversationId id = conversation().orElseThrow().id();
        List<Message> missed;
        do {
            missed = threads.changedAfter(doorway, id, upTo, BATCH);
            missed.forEach(this::tellAll);
            upTo = Math.max(upTo, end(missed, upTo));
        } while (missed.size() == BATCH);
    }

    private void opening(VisitorLine line, Resume resume) {
        Optional<ConversationId> id = conversation().map(Conversation::id);
        if (id.isPresent() && resume.isFrom(id.get(), upTo)) {
            resumeFrom(line, id.get(), resume.after());
        } else if (id.isPresent()) {
            threads.newest(doorway, id.get(), OPENING).forEach(message -> tell(line, message));
        }
        line.send(frames.ready(id, upTo));
    }

    private void resumeFrom(VisitorLine line, ConversationId id, long after) {
        long told = after;
        List<Message> missed;
        do {
            missed = threads.changedAfter(doorway, id, told, BATCH);
            missed.stream().filter(message -> message.change() <= upTo).forEach(message -> tell(line, message));
            told = Math.max(told, end(missed, told));
            line.send(frames.ready(Optional.of(id), Math.min(told, upTo)));
        } while (missed.size() == BATCH && told < upTo);
    }

    /** Where the next batch begins. A full one may have ended among messages of one number: that number is read again. */
    private static long end(List<Message> batch, long otherwise) {
        if (batch.isEmpty()) {
            return otherwise;
        }
        long last = batch.getLast().change();
        return batch.size() == BATCH && batch.getFirst().change() < last ? last - 1 : last;
    }

    private void tell(VisitorLine line, Message message) {
        frames.message(account, message).ifPresent(line::send);
    }

    private void tellAll(Message message) {
        frames.message(account, message).ifPresent(this::tellAll);
    }

    private void tellAll(String frame) {
        lines.forEach(line -> line.send(frame));
    }

    private void run(Runnable task) {
        tasks.add(task);
        if (toDo.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        do {
            @Nullable Runnable task = tasks.poll();
            try {
                if (task != null) {
                    task.run();
                }
            } catch (RuntimeException failed) {
                // whoever is here comes back and resumes from what it has
                log.warn("a conversation could not be passed on", failed);
                lines.forEach(line -> line.close(CloseCode.SERVER_ERROR));
            }
        } while (toDo.decrementAndGet() > 0);
    }
}
