package io.serai.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.json.Json;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import io.serai.work.Job;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
    record Greet(String who, int number) implements Job {
        @Override
        public String key() {
            return who;
        }
    }

    record Import(int number) implements Job {
        @Override
        public String key() {
            return "import-" + number;
        }

        @Override
        public Lane lane() {
            return Lane.BULK;
        }
    }

    private final WorkspaceId shop = WorkspaceId.next();
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresJobStore store = new PostgresJobStore(database.dataSource());
    private final Bell bell = new Bell();
    private final Hands hands = new Hands(16, 1);
    private final DurableWork work =
            new DurableWork(store, Json.mapper(), Clock.systemUTC(), bell, hands, database.transactions());
    private final List<Greet> greeted = Collections.synchronizedList(new ArrayList<>());
    private JobRunner runner = runner(greeted::add);

    interface Greeting {
        void to(Greet greet);
    }

    private JobRunner runner(Greeting greeting) {
        return runner(store, greeting);
    }

    private JobRunner runner(JobStore store, Greeting greeting) {
        var greeter = new JobHandler<Greet>() {
            @Override
            public Class<Greet> handles() {
                return Greet.class;
            }

            @Override
            public void run(WorkspaceId workspace, Greet job) {
                greeting.to(job);
            }
        };
        var importer = new JobHandler<Import>() {
            @Override
            public Class<Import> handles() {
                return Import.class;
            }

            @Override
            public void run(WorkspaceId workspace, Import job) {
                sleep(300);
            }
        };
        return new JobRunner(store, () -> List.of(greeter, importer), Json.mapper(), Clock.systemUTC(), bell, hands);
    }

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void eachKeyIsServedInOrderAndNothingIsLost() {
        runner.start();
        for (int number = 0; number < 30; number++) {
            for (String who : List.of("ana", "ben", "chi", "dov")) {
                work.add(shop, new Greet(who, number));
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> greeted.size() == 120);
        for (String who : List.of("ana", "ben", "chi", "dov")) {
            assertThat(greeted.stream().filter(greet -> greet.who().equals(who)).map(Greet::number))
                    .isSorted()
                    .hasSize(30);
        }
    }

    @Test
    void nothingRunsThatWasRolledBack() {
        runner.start();
        database.transactions().executeWithoutResult(status -> {
            work.add(shop, new Greet("ana", 1));
            status.setRollbackOnly();
        });
        work.add(shop, new Greet("ana", 2));
        await().atMost(Duration.ofSeconds(10)).until(() -> !greeted.isEmpty());
        assertThat(greeted).containsExactly(new Greet("ana", 2));
    }

    @Test
    void aJobThatWaitsAtTheStartRunsOnceHoweverLongRegisteringTakes() {
        work.add(shop, new Greet("ana", 1));
        var slow = new PostgresJobStore(database.dataSource()) {
            @Override
            public void register() {
                sleep(300);
                super.register();
            }
        };
        runner = runner(slow, greet -> {
            greeted.add(greet);
            sleep(600);
        });
        runner.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> work.backlog().live() == 0 && !greeted.isEmpty());
        runner.stop();
        assertThat(greeted).containsExactly(new Greet("ana", 1));
    }

    @Test
    void aJobThatFailsIsTriedAgainBeforeTheNextOfItsKey() {
        var failures = new AtomicInteger(2);
        runner = runner(greet -> {
            if (greet.number() == 1 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            greeted.add(greet);
        });
        runner.start();
        work.add(shop, new Greet("ana", 1));
        work.add(shop, new Greet("ana", 2));
        await().atMost(Duration.ofSeconds(10)).until(() -> greeted.size() == 2);
        assertThat(greeted).extracting(Greet::number).containsExactly(1, 2);
    }

    @Test
    void aJobMayAskToBeCalledLater() {
        var asked = ConcurrentHashMap.<Integer>newKeySet();
        runner = runner(greet -> {
            if (asked.add(greet.number())) {
                throw new RetryLater(Duration.ofMillis(200), "busy");
            }
            greeted.add(greet);
        });
        runner.start();
        work.add(shop, new Greet("ana", 1));
        await().atMost(Duration.ofSeconds(10)).until(() -> greeted.size() == 1);
    }

    @Test
    void jobsStoredByManyAtOnceRunOnceEachAndInOrder() throws InterruptedException {
        runner.start();
        var writers = new ArrayList<Thread>();
        for (String who : List.of("ana", "ben", "chi", "dov", "eva", "fay")) {
            writers.add(Thread.ofVirtual().start(() -> {
                for (int number = 0; number < 60; number++) {
                    int next = number;
                    database.transactions().executeWithoutResult(status -> work.add(shop, new Greet(who, next)));
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> greeted.size() >= 360 && work.backlog().live() == 0);
        for (String who : List.of("ana", "ben", "chi", "dov", "eva", "fay")) {
            assertThat(greeted.stream().filter(greet -> greet.who().equals(who)).map(Greet::number))
                    .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
        }
    }

    @Test
    void aJobStoredIntoFreeHandsIsNotLookedFor() {
        var looks = new AtomicInteger();
        var counting = new PostgresJobStore(database.dataSource()) {
            @Override
            public List<StoredJob> claim(Job.Lane lane, int limit, Instant now) {
                looks.incrementAndGet();
                return super.claim(lane, limit, now);
            }
        };
        var counted = new DurableWork(counting, Json.mapper(), Clock.systemUTC(), bell, hands, database.transactions());
        runner = runner(counting, greeted::add);
        runner.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> looks.get() >= 2);
        int before = looks.get();
        for (int number = 0; number < 40; number++) {
            counted.add(shop, new Greet("customer " + number, number));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> greeted.size() == 40);
        assertThat(looks.get() - before).isLessThan(20);
    }

    @Test
    void whatAJobFinishesWithAndItsEndAreOne() {
        var tries = new AtomicInteger();
        runner = runner(greet -> {
            if (greet.who().equals("ana")) {
                work.finish(() -> {
                    work.add(shop, new Greet("after", greet.number()));
                    if (greet.number() == 1 && tries.getAndIncrement() == 0) {
                        throw new IllegalStateException("nothing of this was");
                    }
                });
            }
            greeted.add(greet);
        });
        runner.start();
        work.add(shop, new Greet("ana", 1));
        work.add(shop, new Greet("ana", 2));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> greeted.size() >= 4 && work.backlog().live() == 0);
        assertThat(tries).hasValue(2);
        for (String who : List.of("ana", "after")) {
            assertThat(greeted.stream().filter(greet -> greet.who().equals(who)).map(Greet::number))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void whatAJobDoesAfterItsEndIsNotTriedAgain() {
        runner = runner(greet -> {
            work.finish(() -> greeted.add(greet));
            throw new IllegalStateException("too late");
        });
        runner.start();
        work.add(shop, new Greet("ana", 1));
        work.add(shop, new Greet("ana", 2));
        await().atMost(Duration.ofSeconds(10)).until(() -> greeted.size() == 2);
        runner.stop();
        assertThat(greeted).extracting(Greet::number).containsExactly(1, 2);
        assertThat(store.claim(Job.Lane.LIVE, 10, Instant.now().plusSeconds(600)))
                .isEmpty();
    }

    @Test
    void bulkWorkDoesNotDelayALiveJob() {
        runner.start();
        for (int number = 0; number < 20; number++) {
            work.add(shop, new Import(number));
        }
        work.add(shop, new Greet("ana", 1));
        await().atMost(Duration.ofSeconds(10)).until(() -> greeted.size() == 1);
        assertThat(work.backlog().bulk()).isGreaterThan(10);
    }

    @Test
    void backOffGrowsAndHasACeiling() {
        assertThat(JobRunner.backOff(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(201));
        assertThat(JobRunner.backOff(50)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(121));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
