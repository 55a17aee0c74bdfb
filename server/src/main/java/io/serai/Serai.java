package io.serai;

import io.serai.storage.EarlyStorage;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListenerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the server. Beans are called by their whole class names: two modules may well have a class of the same name. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // transactions are said in code (TransactionTemplate); looking at every method of every bean for an annotation
        // costs a start
        exclude = TransactionAutoConfiguration.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Serai")
public class Serai {
    static void main(String[] args) {
        var application = new SpringApplication(Serai.class);
        application.addListeners(EarlyStorage.beside(), new OrderlyStop());
        application.run(args);
    }

    /**
     * All beans are known by now, so that the container may remember which are of what type. It would come to that by itself, but only
     * after the web server and its filters have asked for hundreds of types.
     */
    @Bean
    static BeanFactoryPostProcessor noMoreBeans() {
        return ConfigurableListableBeanFactory::freezeConfiguration;
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    TransactionalEventListenerFactory listenersAfterCommit() {
        return new TransactionalEventListenerFactory();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
