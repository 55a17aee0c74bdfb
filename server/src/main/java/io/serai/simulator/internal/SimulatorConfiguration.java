package io.serai.simulator.internal;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {
    @Bean
    SimulatedPhones simulatedPhones(Channels channels, Accounts accounts, PhoneStore store) {
        return new SimulatedPhones(channels, accounts, store);
    }

    @Bean
    PhoneKeeper phoneKeeper(SimulatedPhones phones) {
        return new PhoneKeeper(phones);
    }
}
