package io.serai.simulator.internal;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.simulator.SimulatedPlatform;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {
    @Bean
    SimulatedPhones simulatedPhones(
            Channels channels,
            Accounts accounts,
            PhoneStore store,
            List<Connector> connectors,
            List<SimulatedPlatform> platforms,
            Environment environment) {
        var connecting = new Connecting(
                channels, connectors, () -> environment.getRequiredProperty("local.server.port", Integer.class));
        return new SimulatedPhones(channels, accounts, store, connecting, platforms);
    }

    @Bean
    PhoneKeeper phoneKeeper(SimulatedPhones phones) {
        return new PhoneKeeper(phones);
    }
}
