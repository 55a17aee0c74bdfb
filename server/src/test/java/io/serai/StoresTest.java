package io.serai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is promised to keep to is written down once, and its twin in memory keeps to it too. */
class StoresTest {
    private static final Path MAIN = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");

    private final List<Class<?>> stores = types(MAIN, "Store.class");
    private final List<Class<?>> contracts = types(TESTS, "Contract.class");

    @Test
    void everyStoreHasAContractThatTwoImplementationsPass() {
        assertThat(stores).hasSizeGreaterThan(60);
        assertThat(stores.stream()
                        .filter(store -> contracts.stream()
                                .noneMatch(contract -> isAbout(contract, store) && passed(contract) >= 2))
                        .map(Class::getName))
                .isEmpty();
    }

    private static boolean isAbout(Class<?> contract, Class<?> store) {
        return Arrays.stream(contract.getMethods())
                .anyMatch(method -> method.getReturnType().equals(store));
    }

    /** By how many tests beside it, or in the packages below. */
    private static long passed(Class<?> contract) {
        Path folder = TESTS.resolve(contract.getPackageName().replace('.', '/'));
        return classes(TESTS, folder, ".class")
                .filter(type -> contract.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .count();
    }

    private static List<Class<?>> types(Path root, String end) {
        return classes(root, root, end).filter(Class::isInterface).toList();
    }

    private static Stream<Class<?>> classes(Path root, Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(end))
                    .<Class<?>>map(file -> loaded(root.relativize(file).toString()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, StoresTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
