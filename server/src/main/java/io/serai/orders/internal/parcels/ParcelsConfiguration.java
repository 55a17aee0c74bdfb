package io.serai.orders.internal.parcels;

import io.serai.accounts.Accounts;
import io.serai.orders.Parcels;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParcelsConfiguration {
    @Bean
    Turnstile parcelTurnstile(ParcelStore store, Clock clock) {
        return new Turnstile(store, clock);
    }

    @Bean
    Asking parcelAsking(ParcelStore store, List<TrackingService> services, Turnstile turnstile, Clock clock) {
        return new Asking(store, services, turnstile, clock);
    }

    @Bean
    Parcels parcels(ParcelStore store, Asking asking, Clock clock) {
        return new KeptParcels(store, asking, clock);
    }

    @Bean
    Rounds parcelRounds(ParcelStore store, Asking asking, Accounts accounts, Clock clock) {
        return new Rounds(store, asking, accounts, clock);
    }

    @Bean
    TrackingDesk trackingDesk(ParcelStore store, Asking asking, Turnstile turnstile, PublicUrl publicUrl, Clock clock) {
        return new TrackingDesk(store, asking, turnstile, publicUrl, clock);
    }
}
