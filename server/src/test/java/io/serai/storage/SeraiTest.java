package io.serai.storage;

import io.serai.Serai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Boots the whole server on a random port ({@code @LocalServerPort}) with a home folder and a migrated, empty database of
 * its own. Test classes of the same configuration share one server, so give each its own workspace, or add
 * {@code @DirtiesContext} where an untouched database matters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Serai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SeraiTest.OwnHome.class)
public @interface SeraiTest {

    final class OwnHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "serai.home=" + folder(),
                            "serai.port=0",
                            "serai.public-url=",
                            "serai.database-url=" + TestDatabase.freshJdbcUrl(),
                            "serai.master-key=" + Base64.getEncoder().encodeToString(new byte[MasterKey.BYTES]))
                    .applyTo(context);
        }

        private static Path folder() {
            try {
                Path parent = Files.createDirectories(Path.of("target", "test-homes"));
                return Files.createTempDirectory(parent, "home-").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
