package io.serai.realtime.desk;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.realtime.company.Onlookers;
import io.serai.realtime.sockets.Beating;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Numbers what happens in each workspace and lets its connections read along. Whoever publishes only appends to memory; one thread of the
 * hub's own wakes the connections, and none of them can hold it up.
 */
@Component
class DeskHub implements Beating {
    /** Where a browser left off. */
    record Mark(String epoch, long seq) {}

    private final Frames frames;
    private final Seats seats;
    private final Clock clock;
    /** A new one for each process: numbers of an earlier life mean nothing here. */
    private final String epoch = UUID.randomUUID().toString();

    private final Map<WorkspaceId, Floor> floors = new ConcurrentHashMap<>();
    private final Onlookers onlookers = new Onlookers();
    private final BlockingQueue<Floor> stirred = new LinkedBlockingQueue<>();

    DeskHub(Frames frames, Seats seats, Clock clock) {
        this.frames = frames;
        this.seats = seats;
        this.clock = clock;
        Thread.ofPlatform().daemon().name("realtime-desk").start(this::wakeLines);
    }

    void publish(WorkspaceId workspace, DeskEvent event) {
        Floor floor = floor(workspace);
        floor.ring().add(clock.instant(), event);
        if (floor.stir()) {
            stirred.add(floor);
        }
    }

    /** Forgets what was told: some of it must not be told again. Every browser fetches afresh what there is now. */
    void startOver(WorkspaceId workspace) {
        Floor floor = floor(workspace);
        floor.ring().clear();
        floor.lines().forEach(DeskLine::startOver);
    }

    /** Opens a connection; with a mark of this life it gets exactly what came after it. Empty when the agent may not have one. */
    Optional<DeskLine> open(Seat seat, Optional<Mark> mark, Outlet outlet) {
        return seats.check(seat).map(sight -> {
            Floor floor = floor(seat.workspace());
            DeskLine line = new DeskLine(seat, sight, floor, frames, clock, outlet);
            start(line, floor, mark);
            floor.lines().add(line);
            line.wake();
            return line;
        });
    }

    private void start(DeskLine line, Floor floor, Optional<Mark> mark) {
        long last = floor.ring().last();
        if (mark.isEmpty()) {
            line.startAfter(last);
        } else if (mark.get().epoch().equals(epoch)
                && mark.get().seq() >= 0
                && mark.get().seq() <= last) {
            line.startAfter(mark.get().seq());
        } else {
            line.startAfresh();
        }
    }

    void closed(DeskLine line) {
        floor(line.seat().workspace()).lines().remove(line);
        looks(line, Optional.empty());
    }

    /** What somebody has in front of them; their colleagues who look at the same hear of it. */
    void looks(DeskLine line, Optional<ConversationId> at) {
        Seat seat = line.seat();
        if (at.isPresent() && !floor(seat.workspace()).lines().contains(line)) {
            return;
        }
        synchronized (onlookers) { // so that the newest company is told last
            onlookers
                    .turn(line, seat.workspace(), seat.agent(), at)
                    .forEach(company -> publish(
                            seat.workspace(), new DeskEvent.ViewersChanged(company.conversation(), company.agents())));
        }
    }

    /** Some of the agent's sessions have ended: their connections end now and not at the next heartbeat. */
    void recheck(WorkspaceId workspace, AgentId agent) {
        for (DeskLine line : floor(workspace).lines()) {
            if (line.seat().agent().equals(agent) && seats.check(line.seat()).isEmpty()) {
                line.close(CloseCode.UNAUTHENTICATED);
            }
        }
    }

    @Override
    public void beat(int share) {
        for (Floor floor : floors.values()) {
            for (DeskLine line : floor.lines()) {
                if (line.isDue(share)) {
                    look(line);
                }
            }
        }
    }

    private void look(DeskLine line) {
        Optional<Sight> sight = seats.check(line.seat());
        if (sight.isEmpty()) {
            line.close(CloseCode.UNAUTHENTICATED);
        } else {
            line.sees(sight.get());
            line.beat();
        }
    }

    @Override
    public void stop() {
        floors.values().forEach(floor -> floor.lines().forEach(line -> line.close(CloseCode.SERVER_STOPS)));
    }

    private Floor floor(WorkspaceId workspace) {
        return floors.computeIfAbsent(workspace, unknown -> new Floor(epoch));
    }

    private void wakeLines() {
        try {
            while (true) {
                stirred.take().wakeLines();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
