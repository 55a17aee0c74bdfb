package io.serai.privacy.http;

import io.serai.accounts.Agent;
import io.serai.accounts.Preferences;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own signature and clock. */
@RestController
@RequestMapping("/api/me/preferences")
class PreferencesController {
    private final Preferences preferences;
    private final CurrentAgent current;

    PreferencesController(Preferences preferences, CurrentAgent current) {
        this.preferences = preferences;
        this.current = current;
    }

    record Wanted(@Nullable String signature, @Nullable String zone) {}

    @GetMapping
    Preferences.Own mine() {
        Agent me = current.agent();
        return preferences.of(me.workspace(), me.id());
    }

    @PutMapping
    Preferences.Own change(@RequestBody Wanted wanted) {
        Agent me = current.agent();
        Preferences.Own own = new Preferences.Own(
                Optional.ofNullable(wanted.signature()).orElse(""),
                Optional.ofNullable(wanted.zone())
                        .filter(zone -> !zone.isBlank())
                        .map(PreferencesController::zone));
        preferences.keep(me.workspace(), me.id(), own);
        return own;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("There is no such time zone.");
        }
    }
}
