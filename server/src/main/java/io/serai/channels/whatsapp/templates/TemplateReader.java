package io.serai.channels.whatsapp.templates;

import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.templates.MessageTemplate.Button;
import io.serai.channels.whatsapp.templates.MessageTemplate.Form;
import io.serai.channels.whatsapp.templates.MessageTemplate.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A template as {@code message_templates} tells it. */
public final class TemplateReader {
    private TemplateReader() {}

    /** Empty for one that has no name or language. */
    public static Optional<MessageTemplate> read(Payload template) {
        Optional<String> name = template.text("name");
        Optional<String> language = template.text("language");
        return name.isEmpty() || language.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageTemplate(
                        name.get(),
                        language.get(),
                        template.id("id").orElse(""),
                        upper(template.text("status").orElse("UNKNOWN")),
                        upper(template.text("category").orElse("UNKNOWN")),
                        quality(template),
                        template.text("rejected_reason").filter(reason -> !reason.equals("NONE")),
                        form(template.list("components"))));
    }

    private static Optional<String> quality(Payload template) {
        return template.object("quality_score")
                .flatMap(score -> score.text("score"))
                .or(() -> template.text("quality_score"))
                .map(TemplateReader::upper)
                .filter(score -> !score.equals("UNKNOWN"));
    }

    private static Form form(List<Payload> components) {
        return new Form(
                component(components, "HEADER")
                        .map(header -> new Header(
                                upper(header.text("format").orElse("TEXT")),
                                header.text("text").orElse(""))),
                component(components, "BODY").flatMap(body -> body.text("text")).orElse(""),
                component(components, "FOOTER").flatMap(footer -> footer.text("text")),
                component(components, "BUTTONS").map(TemplateReader::buttons).orElse(List.of()));
    }

    private static Optional<Payload> component(List<Payload> components, String type) {
        return components.stream()
                .filter(component -> upper(component.text("type").orElse("")).equals(type))
                .findFirst();
    }

    private static List<Button> buttons(Payload component) {
        return component.list("buttons").stream()
                .map(button -> new Button(
                        upper(button.text("type").orElse("")),
                        button.text("text").orElse(""),
                        button.text("url")))
                .toList();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
