package io.serai.realtime.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.brain.Greetings;
import io.serai.brain.Greetings.Chosen;
import io.serai.brain.Greetings.Situation;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.shared.Language;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a shop's widget presents itself. */
@Component
class WidgetLook {
    private final Accounts accounts;
    private final Personas personas;
    private final Greetings greetings;
    private final Clock clock;

    WidgetLook(Accounts accounts, Personas personas, Greetings greetings, Clock clock) {
        this.accounts = accounts;
        this.personas = personas;
        this.greetings = greetings;
        this.clock = clock;
    }

    /**
     * @param greeting in the visitor's language where the shop wrote one; absent, the widget says its own in the language of its interface
     * @param language of the shop, for visitors whose language the widget does not speak
     */
    record Config(
            String shopName,
            String botName,
            String color,
            String position,
            String title,
            Optional<String> greeting,
            Language language,
            String identity) {}

    /**
     * Who looks at the shop.
     *
     * @param country by what stands before us, where it says so; by the region of the visitor's language otherwise
     */
    record Onlooker(Optional<Language> language, Optional<String> country, Optional<String> page, boolean returning) {}

    Config of(ChannelAccount account, Onlooker onlooker) {
        Workspace workspace = accounts.workspace(account.workspace());
        Persona persona = personas.of(account.workspace());
        return new Config(
                workspace.shopName(),
                persona.name(),
                account.setting("color", "#0f766e"),
                account.setting("position", "right"),
                account.setting("title", ""),
                greeting(account, persona, workspace, onlooker),
                workspace.language(),
                account.setting("identity", "off"));
    }

    /** The shop's line may name its bot and itself: {@code {name}}, {@code {shop}}. */
    private Optional<String> greeting(ChannelAccount account, Persona persona, Workspace workspace, Onlooker onlooker) {
        Language language = onlooker.language().orElse(workspace.language());
        return greetings
                .choose(
                        account.workspace(),
                        () -> new Situation(
                                account.kind(),
                                Optional.of(account.id()),
                                language,
                                onlooker.country(),
                                onlooker.page(),
                                onlooker.returning(),
                                BusinessHours.of(account.settings(), workspace.zone())
                                        .isOpen(clock.instant())))
                .map(Chosen::text)
                .or(() -> Optional.ofNullable(persona.greetings().get(language)))
                .or(() -> Optional.ofNullable(persona.greetings().get(language.primary())))
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("{name}", persona.name()).replace("{shop}", workspace.shopName()));
    }
}
