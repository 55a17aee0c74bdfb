package io.serai.eval;

import java.util.function.Consumer;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** As much of the product as one evaluation needs: the beans of some packages, without a web server and without a database. */
final class Parts implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    private Parts(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** @param packages whose components are started, such as {@code io.serai.language.internal} */
    static Parts of(String... packages) {
        return of(packages, nothingMore -> {});
    }

    /** @param more registers what stands in for a database */
    static Parts of(String[] packages, Consumer<GenericApplicationContext> more) {
        var context = new AnnotationConfigApplicationContext();
        // named as in the program: two modules may each have a class of one name
        context.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
        // only what is asked for is made: nothing of it may need a database
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        more.accept(context);
        context.scan(packages);
        context.refresh();
        return new Parts(context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
