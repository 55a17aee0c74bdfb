package io.serai.bench;

import io.serai.content.ChannelKind;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** An account on the double of every platform, each with its customers, connected like a real one. */
final class SimulatedShopfronts implements AutoCloseable {
    private final Map<ChannelKind, SimulatedPlatform> platforms = new EnumMap<>(ChannelKind.class);
    private final List<Writer> writers = new ArrayList<>();

    /** Of every platform that delivers by webhook. */
    SimulatedShopfronts() throws ReflectiveOperationException {
        this(kind -> kind != ChannelKind.EMAIL);
    }

    SimulatedShopfronts(Predicate<ChannelKind> wanted) throws ReflectiveOperationException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(SimulatedPlatform.class));
        for (var found : scanner.findCandidateComponents("io.serai.simulator")) {
            if (found instanceof AnnotatedBeanDefinition && found.getBeanClassName() != null) {
                var constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
                constructor.setAccessible(true);
                SimulatedPlatform platform = (SimulatedPlatform) constructor.newInstance();
                if (wanted.test(platform.kind())) {
                    platforms.put(platform.kind(), platform);
                }
            }
        }
    }

    /** Somebody with a phone. */
    record Writer(ChannelKind kind, SimulatedPhone phone, String customer, int number, AtomicInteger written) {
        /** A question that the shop can answer, with a mark that makes it unlike any other. */
        void write() {
            int text = written.getAndIncrement();
            phone.act(
                    customer,
                    new CustomerAct.Writes(
                            Shop.QUESTIONS.get(number % Shop.QUESTIONS.size()) + " [" + mark(text) + "]"));
        }

        String mark(int text) {
            return kind.name().toLowerCase(Locale.ROOT) + "-" + number + "-" + text;
        }

        /** How long each answer took after the customer's newest message before it, by the platform's clock. */
        List<Long> answerNanos(Instant since) {
            var nanos = new ArrayList<Long>();
            Instant asked = null;
            for (PhoneMessage message : messages()) {
                if (!message.fromShop()) {
                    asked = message.at();
                } else if (asked != null && asked.isAfter(since)) {
                    nanos.add(Math.max(
                            0, java.time.Duration.between(asked, message.at()).toNanos()));
                    asked = null;
                }
            }
            return nanos;
        }

        long answers() {
            return messages().stream().filter(PhoneMessage::fromShop).count();
        }

        private List<PhoneMessage> messages() {
            return phone.customers().stream()
                    .filter(person -> person.id().equals(customer))
                    .flatMap(person -> person.messages().stream())
                    .sorted(Comparator.comparing(PhoneMessage::at))
                    .toList();
        }
    }

    void connect(Shop shop, int customersEach) throws Exception {
        for (var platform : platforms.values()) {
            SimulatedPhone phone = platform.open("Bench");
            Map<String, String> pastes = shop.connect(platform.kind(), platform.values(phone));
            platform.paste(phone, pastes);
            for (int number = 0; number < customersEach; number++) {
                writers.add(new Writer(
                        platform.kind(),
                        phone,
                        phone.customer("Customer " + number, "en"),
                        number,
                        new AtomicInteger()));
            }
        }
    }

    List<Writer> writers() {
        return writers;
    }

    int pending() {
        return writers.stream()
                .map(Writer::phone)
                .distinct()
                .mapToInt(SimulatedPhone::pending)
                .sum();
    }

    @Override
    public void close() {
        platforms.values().forEach(SimulatedPlatform::close);
    }
}
