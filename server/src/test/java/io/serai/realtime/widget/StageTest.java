package io.serai.realtime.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.realtime.sockets.SlowOutlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class StageTest {
    private final WrittenThread thread = new WrittenThread();
    private final WidgetHub hub = new WidgetHub(thread, thread.frames());

    @Test
    void aNewPageGetsTheThreadAndThenWhatHappens() {
        thread.write(3);
        SlowOutlet page = open(Resume.NOTHING);
        await(() -> said(page).contains("ready 3"));
        hub.heard(thread.conversation(), thread.writeOne());
        await(() -> said(page).size() == 5);
        assertThat(said(page)).containsExactly("message 1", "message 2", "message 3", "ready 3", "message 4");
    }

    @Test
    void aPageThatComesBackGetsExactlyWhatItMissed() {
        thread.write(10);
        SlowOutlet page = open(new Resume(Optional.of(thread.conversation().id()), 7));
        await(() -> !said(page).isEmpty()
                && said(page).getLast().equals("ready 10")
                && said(page).size() > 1);
        assertThat(said(page)).contains("message 8", "message 9", "message 10").doesNotContain("message 7");
    }

    @Test
    void eventsInTheWrongOrderArriveInTheRightOne() {
        thread.write(1);
        SlowOutlet page = open(Resume.NOTHING);
        await(() -> said(page).contains("ready 1"));
        var second = thread.writeOne();
        var third = thread.writeOne();
        hub.heard(thread.conversation(), third);
        hub.heard(thread.conversation(), second);
        await(() -> said(page).size() >= 4);
        assertThat(said(page)).containsExactly("message 1", "ready 1", "message 2", "message 3");
    }

    @Test
    void anEventThatNeverCameIsMadeUpForByTheNext() {
        thread.write(1);
        SlowOutlet page = open(Resume.NOTHING);
        await(() -> said(page).contains("ready 1"));
        thread.writeOne();
        thread.writeOne();
        hub.heard(thread.conversation(), thread.writeOne());
        await(() -> said(page).contains("message 4"));
        assertThat(said(page)).containsExactly("message 1", "ready 1", "message 2", "message 3", "message 4");
    }

    @Test
    void notesNeverReachThePageButDoNotStopWhatFollows() {
        thread.write(1);
        SlowOutlet page = open(Resume.NOTHING);
        await(() -> said(page).contains("ready 1"));
        hub.heard(thread.conversation(), thread.writeNote());
        hub.heard(thread.conversation(), thread.writeOne());
        await(() -> said(page).contains("message 3"));
        assertThat(String.join("", page.taken())).doesNotContain(WrittenThread.SECRET);
    }

    @Test
    void aLaterConversationOfTheSameVisitorTakesOver() {
        thread.write(5);
        SlowOutlet page = open(Resume.NOTHING);
        await(() -> said(page).contains("ready 5"));
        thread.beginAnew();
        hub.heard(thread.conversation(), thread.writeOne());
        await(() -> said(page).size() == 7);
        assertThat(said(page).getLast()).isEqualTo("message 1");
    }

    @Test
    void twoPagesOfOneVisitorSeeTheSame() {
        SlowOutlet first = open(Resume.NOTHING);
        SlowOutlet second = open(Resume.NOTHING);
        await(() -> said(first).contains("ready 0") && said(second).contains("ready 0"));
        hub.heard(thread.conversation(), thread.writeOne());
        await(() -> said(first).size() == 2 && said(second).size() == 2);
        assertThat(first.taken()).isEqualTo(second.taken());
    }

    @Test
    void hundredsOfMissedMessagesComeInBatchesWithoutALoss() {
        thread.write(1_700);
        SlowOutlet page = open(new Resume(Optional.of(thread.conversation().id()), 1));
        await(() -> said(page).stream().anyMatch("ready 1700"::equals));
        assertThat(said(page).stream()
                        .filter(line -> line.startsWith("message"))
                        .distinct())
                .hasSize(1_699);
    }

    @Test
    void nothingRemainsOfAVisitorWhoHasLeft() {
        thread.write(1);
        SlowOutlet page = SlowOutlet.eager();
        VisitorLine line = hub.open(thread.account(), thread.visitor(), Resume.NOTHING, page);
        await(() -> said(page).contains("ready 1"));
        await(() -> hub.isOpen(thread.conversation().id()));
        hub.closed(line);
        assertThat(hub.isOpen(thread.conversation().id())).isFalse();
        assertThat(hub.conversation(line)).isEmpty();
    }

    private SlowOutlet open(Resume resume) {
        SlowOutlet page = SlowOutlet.eager();
        hub.open(thread.account(), thread.visitor(), resume, page);
        return page;
    }

    private List<String> said(SlowOutlet page) {
        return page.taken().stream().map(thread::summary).toList();
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
