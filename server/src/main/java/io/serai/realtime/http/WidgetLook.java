package io.serai.realtime.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.channels.ChannelAccount;
import io.serai.shared.Language;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a shop's widget presents itself. */
@Component
class WidgetLook {
    private final Accounts accounts;
    private final Personas personas;

    WidgetLook(Accounts accounts, Personas personas) {
        this.accounts = accounts;
        this.personas = personas;
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

    Config of(ChannelAccount account, Optional<Language> visitor) {
        Workspace workspace = accounts.workspace(account.workspace());
        Persona persona = personas.of(account.workspace());
        return new Config(
                workspace.shopName(),
                persona.name(),
                account.setting("color", "#0f766e"),
                account.setting("position", "right"),
                account.setting("title", ""),
                greeting(persona, workspace, visitor.orElse(workspace.language())),
                workspace.language(),
                account.setting("identity", "off"));
    }

    /** The shop's line may name its bot and itself: {@code {name}}, {@code {shop}}. */
    private static Optional<String> greeting(Persona persona, Workspace workspace, Language language) {
        return Optional.ofNullable(persona.greetings().get(language))
                .or(() -> Optional.ofNullable(persona.greetings().get(language.primary())))
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("{name}", persona.name()).replace("{shop}", workspace.shopName()));
    }
}
