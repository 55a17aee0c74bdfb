package io.serai;

import io.serai.storage.EarlyStorage;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the server. Beans are called by their whole class names: two modules may well have a class of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Serai")
public class Serai {
    static void main(String[] args) {
        var application = new SpringApplication(Serai.class);
        application.addListeners(EarlyStorage.beside(), new OrderlyStop());
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
