package io.serai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is promised to keep to is written down once, and its twin in memory keeps to it too. */
class StoresTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.serai");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.serai");

    @Test
    void everyStoreHasAContractThatTwoImplementationsPass() {
        assertThat(stores().stream().filter(store -> !isUnderContract(store))).isEmpty();
    }

    @Test
    void everyStoreHasAnImplementationWithoutADatabase() {
        assertThat(stores().stream()
                        .filter(store -> ALL.get(store).getAllSubclasses().stream()
                                .filter(type -> !type.isInterface())
                                .allMatch(type -> type.getSimpleName().startsWith("Postgres"))))
                .isEmpty();
    }

    private static List<String> stores() {
        return MAIN.stream()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Store"))
                .map(JavaClass::getName)
                .toList();
    }

    private static boolean isUnderContract(String store) {
        return ALL.stream()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Contract"))
                .filter(contract -> contract.getAllMethods().stream()
                        .anyMatch(method -> method.getRawReturnType().getName().equals(store)))
                .anyMatch(contract -> contract.getAllSubclasses().stream()
                                .filter(type -> !type.isInterface())
                                .count()
                        >= 2);
    }
}
