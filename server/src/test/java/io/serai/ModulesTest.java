package io.serai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Serai.class).verify();
    }
}
