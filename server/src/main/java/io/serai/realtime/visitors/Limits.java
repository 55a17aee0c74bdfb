package io.serai.realtime.visitors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.serai.shared.Problem;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How often one visitor, and one network address, may do something. Kept in memory: a restart forgives everyone. */
@Component
@EnableConfigurationProperties(WidgetLimits.class)
public class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WidgetLimits limits;
    private final Cache<Subject, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(200_000)
            .build();

    Limits(WidgetLimits limits) {
        this.limits = limits;
    }

    public void session(String ip) {
        take(new Subject("session", ip), limits.sessionsPerAddress());
    }

    public void connection(String ip) {
        take(new Subject("connection", ip), limits.connectionsPerAddress());
    }

    public void message(Visitor visitor, String ip) {
        take(new Subject("message", visitor.id().toString()), limits.messagesPerVisitor());
        take(new Subject("message-ip", ip), limits.messagesPerAddress());
    }

    public void file(Visitor visitor, String ip) {
        take(new Subject("file", visitor.id().toString()), limits.filesPerVisitor());
        take(new Subject("file-ip", ip), limits.filesPerVisitor() * 10);
    }

    /** @throws Problem TOO_MANY_REQUESTS */
    private void take(Subject subject, int perMinute) {
        if (perMinute <= 0) {
            return;
        }
        Bucket bucket = buckets.get(subject, unknown -> bucket(perMinute));
        if (!bucket.tryConsume(1)) {
            throw new Problem(Problem.Code.TOO_MANY_REQUESTS, "That was a lot at once. Wait a minute and try again.");
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    private record Subject(String what, String who) {}
}
