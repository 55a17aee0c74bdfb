package io.serai.work.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.serai.storage.HeldConnections;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    /** Live jobs mostly wait: for a model, a platform, a customer who is still typing. */
    private static final int LIVE_SLOTS = 512;

    private static final int BULK_SLOTS = 2;

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    Hands hands() {
        return new Hands(LIVE_SLOTS, BULK_SLOTS);
    }

    @Bean
    PostgresJobStore jobStore(DataSource dataSource, HeldConnections held) {
        return new PostgresJobStore(dataSource, held);
    }

    @Bean
    Work work(JobStore store, JsonMapper json, Clock clock, Bell bell, Hands hands, TransactionOperations transaction) {
        return new DurableWork(store, json, clock, bell, hands, transaction);
    }

    @Bean
    JobRunner jobRunner(
            JobStore store,
            ObjectProvider<JobHandler<?>> handlers,
            JsonMapper json,
            Clock clock,
            Bell bell,
            Hands hands) {
        return new JobRunner(store, () -> handlers.orderedStream().toList(), json, clock, bell, hands);
    }

    @Bean
    MeterBinder backlogMeters(Work work) {
        return registry -> {
            Gauge.builder("serai.jobs.waiting", work, w -> w.backlog().live())
                    .tag("lane", "live")
                    .register(registry);
            Gauge.builder("serai.jobs.waiting", work, w -> w.backlog().bulk())
                    .tag("lane", "bulk")
                    .register(registry);
        };
    }
}
