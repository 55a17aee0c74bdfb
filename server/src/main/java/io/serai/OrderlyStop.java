package io.serai;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/**
 * Stops the application before the JVM's shutdown begins. Shutdown hooks run side by side, and one of them unloads the native model library,
 * under whatever still embeds a last question or loads a model: that would be a crash instead of an orderly end.
 */
class OrderlyStop implements ApplicationListener<ApplicationStartedEvent> {
    private static final List<String> SIGNALS = List.of("TERM", "INT");
    private static final int BY_SIGNAL = 128;

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        for (String name : SIGNALS) {
            Signal.handle(new Signal(name), signal -> stop(started.getApplicationContext(), signal));
        }
    }

    private static void stop(ConfigurableApplicationContext context, Signal signal) {
        Thread.ofPlatform().name("orderly-stop").start(() -> {
            try {
                context.close();
            } finally {
                System.exit(BY_SIGNAL + signal.getNumber());
            }
        });
    }
}
