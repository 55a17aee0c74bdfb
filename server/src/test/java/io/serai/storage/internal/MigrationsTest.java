package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void theSameMigrationsHaveTheSameMarkAndAnyChangeAnother() throws Exception {
        Optional<String> one = mark("one", Map.of("V0001__a.sql", "create table a()"));
        Optional<String> same = mark("same", Map.of("V0001__a.sql", "create table a()"));
        Optional<String> other = mark("other", Map.of("V0001__a.sql", "create table b()"));
        Optional<String> more = mark("more", Map.of("V0001__a.sql", "create table a()", "V0002__b.sql", ""));

        assertThat(one).isPresent().isEqualTo(same);
        assertThat(other).isPresent().isNotEqualTo(one);
        assertThat(more).isPresent().isNotEqualTo(one);
    }

    @Test
    void aFolderHasNoMarkSinceItsFilesMayChangeUnderARunningProgram() throws Exception {
        Files.createDirectories(folder.resolve("db/migration"));

        assertThat(Migrations.mark(folder.resolve("db/migration").toUri().toURL()))
                .isEmpty();
    }

    private Optional<String> mark(String name, Map<String, String> files) throws IOException {
        Path archive = folder.resolve(name + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new JarEntry("db/migration/"));
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry("db/migration/" + file.getKey()));
                jar.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        URL inside = URI.create("jar:" + archive.toUri() + "!/db/migration/").toURL();
        return Migrations.mark(inside);
    }
}
