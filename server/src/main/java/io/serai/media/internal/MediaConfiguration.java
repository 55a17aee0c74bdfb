package io.serai.media.internal;

import io.serai.privacy.Vault;
import io.serai.storage.Home;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {
    @Bean
    FileSystemMediaStore mediaStore(Home home, MediaFileStore files, Clock clock) {
        return new FileSystemMediaStore(home.mediaFolder(), files, clock);
    }

    @Bean
    SignedFiles publicFiles(Vault vault, PublicUrl publicUrl, Clock clock) {
        return new SignedFiles(vault, publicUrl, clock);
    }
}
