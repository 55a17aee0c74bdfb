package io.serai.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.eval.cases.ServiceCase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers with errands, played with the real brain and the real tools over small shops; strangers among them. */
class ServiceCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/service");
    private static ServiceStage stage;

    @BeforeAll
    static void open() {
        stage = new ServiceStage(Optional.empty());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static Stream<ServiceCase> cases() {
        return ServiceCase.in(FOLDER).stream();
    }

    @Test
    void thereAreManyInSeveralLanguages() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(160);
        assertThat(cases().map(ServiceCase::language).distinct()).contains("en", "zh", "es", "de", "ja");
        assertThat(cases().map(ServiceCase::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goesAsWritten(ServiceCase each) {
        assertThat(stage.play(each).otherwise()).isEmpty();
    }
}
