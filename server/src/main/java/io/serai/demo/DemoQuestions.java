package io.serai.demo;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.Phones;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Customers who ask on every simulated platform. A start that the virtual machine learns from ({@code train_aot} in script/build.sh) hears them, so
 * that the path of a message is among what is ready at once in later starts.
 */
@Component
class DemoQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(DemoQuestions.class);
    private static final Duration BETWEEN = Duration.ofMillis(1_200);
    private static final List<String> ASKED = List.of(
            "How long does shipping take?",
            "can i send smth back if it doesnt fit",
            "你们发货要多久？",
            "¿Puedo pagar con PayPal?",
            "Thanks! And do you ship to Canada?",
            "I want to talk to a person");

    private final Channels channels;
    private final Phones phones;

    DemoQuestions(Channels channels, Phones phones) {
        this.channels = channels;
        this.phones = phones;
    }

    void ask(WorkspaceId workspace) {
        for (int round = 0; round < ASKED.size(); round++) {
            for (ChannelAccount account : channels.accounts(workspace)) {
                if (phones.kinds().contains(account.kind())) {
                    phones.ask(workspace, account.id(), round, ASKED.get(round));
                }
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.info("the customers have asked");
    }
}
