package io.serai.storage.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded PostgreSQL beside the application, as soon as the settings are known: most of its start is waiting, and the
 * application needs it only half-way through its own. What cannot be started here is started, and complained about, where it is needed.
 */
public final class EarlyDatabase implements ApplicationListener<SpringApplicationEvent> {
    private @Nullable HomeFolder home;
    private @Nullable CompletableFuture<EmbeddedPostgres> postgres;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> begin(prepared.getEnvironment());
            case ApplicationContextInitializedEvent initialised ->
                initialised.getApplicationContext().getBeanFactory().registerSingleton("earlyDatabase", this);
            case ApplicationFailedEvent failed -> abandon();
            default -> {}
        }
    }

    private synchronized void begin(Environment environment) {
        boolean building = Boolean.getBoolean("spring.aot.processing");
        boolean elsewhere = !environment.getProperty("serai.database-url", "").isBlank();
        if (building || elsewhere || home != null) {
            return;
        }
        HomeFolder folder = taken(Path.of(environment.getProperty("serai.home", "./data")));
        if (folder != null) {
            home = folder;
            postgres = CompletableFuture.supplyAsync(
                    () -> EmbeddedPostgres.start(folder.home().root().resolve("postgres")),
                    task -> Thread.ofPlatform().daemon().name("early-database").start(task));
        }
    }

    private static @Nullable HomeFolder taken(Path folder) {
        try {
            return HomeFolder.take(folder);
        } catch (StorageFailure saidWhereItIsNeeded) {
            return null;
        }
    }

    /** The home folder, whose owner is from now on the caller. */
    synchronized Optional<HomeFolder> home() {
        var mine = Optional.ofNullable(home);
        home = null;
        return mine;
    }

    /** PostgreSQL once it runs; its owner is from now on the caller. */
    Optional<EmbeddedPostgres> postgres() {
        CompletableFuture<EmbeddedPostgres> starting;
        synchronized (this) {
            starting = postgres;
            postgres = null;
        }
        try {
            return Optional.ofNullable(starting).map(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StorageFailure failure ? failure : failed;
        }
    }

    /** The application did not come to need them. */
    private void abandon() {
        try {
            postgres().ifPresent(EmbeddedPostgres::close);
            var left = home();
            if (left.isPresent()) {
                left.get().close();
            }
        } catch (Exception alreadyFailing) {
            // the failure that brought us here is the one to tell
        }
    }
}
