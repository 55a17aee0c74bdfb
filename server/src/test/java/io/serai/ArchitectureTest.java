package io.serai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // what Spring generates of ours when the program is packaged
            .withImportOption(location -> !location.contains("__") && !location.contains("$$SpringCGLIB$$"))
            .importPackages("io.serai");

    @Test
    void platformAdaptersDoNotKnowEachOther() {
        slices().matching("io.serai.channels.(telegram|widget|whatsapp|messenger|instagram|line|email|api)..")
                .should()
                .notDependOnEachOther()
                .check(OURS);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    /** Such a stream holds its connection until it is closed, and no one closes it: a pool is empty after 24 of them. */
    @Test
    void rowsAreReadAsListsAndNotAsOpenStreams() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(OURS);
    }

    @Test
    void sharedWordsAndContentKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("io.serai.shared", "io.serai.content")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "tools.jackson..", "com.fasterxml.jackson..", "java.sql.."))
                .check(OURS);
    }

    @Test
    void sqlIsSpokenOnlyInPostgresClasses() {
        noClasses()
                .that(new DescribedPredicate<>("are neither Postgres… nor configuration nor part of storage") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = outermost(type).getSimpleName();
                        return !name.startsWith("Postgres")
                                && !name.endsWith("Configuration")
                                && !type.getPackageName().startsWith("io.serai.storage");
                    }
                })
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(OURS);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void controllersLiveInHttp() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAnyPackage("..http..", "io.serai.web..")
                .check(OURS);
    }

    @Test
    void everyStoreAsksForTheWorkspace() {
        methods()
                .that()
                .areDeclaredInClassesThat(new DescribedPredicate<>("are stores of what belongs to a workspace") {
                    @Override
                    public boolean test(JavaClass type) {
                        // JobStore serves the worker, which works for all workspaces; AccountsStore keeps the
                        // workspaces themselves.
                        return type.isInterface()
                                && type.getSimpleName().endsWith("Store")
                                && !type.getSimpleName().equals("JobStore")
                                && !type.getSimpleName().equals("AccountsStore");
                    }
                })
                .should(
                        new ArchCondition<JavaMethod>(
                                "take a WorkspaceId, or be one of the named look-ups that find it") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean takesOne = method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isAssignableFrom(WorkspaceId.class));
                                if (!takesOne
                                        && !Door.OPENERS.contains(
                                                method.getOwner().getSimpleName() + "." + method.getName())) {
                                    events.add(SimpleConditionEvent.violated(
                                            method, method.getFullName() + " takes no WorkspaceId"));
                                }
                            }
                        })
                .check(OURS);
    }

    /** Where a request has no workspace yet: what it carries (a key, a token, an email) says which. And upkeep across all of them. */
    private static final class Door {
        static final java.util.Set<String> OPENERS = Set.of(
                "ChannelStore.byKey",
                "ChannelStore.prune",
                "HealthStore.prune",
                "InvitationStore.byToken",
                "ConnectionStore.byKey",
                "SourceStore.byKey",
                "DeliveryStore.prune");
    }
}
