package io.serai.channels.whatsapp.http;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.whatsapp.templates.MessageTemplate;
import io.serai.channels.whatsapp.templates.Templates;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The message templates of a WhatsApp account; an account of another kind has none. */
@RestController
@RequestMapping("/api/channels/{id}/templates")
class TemplatesController {
    private final Channels channels;
    private final Templates templates;
    private final CurrentAgent current;

    TemplatesController(Channels channels, Templates templates, CurrentAgent current) {
        this.channels = channels;
        this.templates = templates;
        this.current = current;
    }

    /** @param placeholders what has to be filled in: {@code header.1}, {@code body.name}, {@code button.0} … */
    record Offer(
            String name,
            String language,
            String category,
            String status,
            Optional<String> quality,
            Optional<String> reason,
            Optional<MessageTemplate.Header> header,
            String body,
            Optional<String> footer,
            List<ButtonOffer> buttons,
            List<String> placeholders) {
        static Offer of(MessageTemplate template) {
            MessageTemplate.Form form = template.form();
            return new Offer(
                    template.name(),
                    template.language(),
                    template.category(),
                    template.status(),
                    template.quality(),
                    template.reason(),
                    form.header(),
                    form.body(),
                    form.footer(),
                    form.buttons().stream()
                            .map(button -> new ButtonOffer(button.type(), button.text(), button.url()))
                            .toList(),
                    template.placeholders());
        }
    }

    record ButtonOffer(String type, String text, Optional<String> url) {}

    record Offers(List<Offer> items) {}

    /** Approved ones first. */
    @GetMapping
    Offers list(@PathVariable String id) {
        return offers(account(id, Permission.READ_CONVERSATIONS));
    }

    /** Fetches them from WhatsApp again. */
    @PostMapping("/sync")
    Offers sync(@PathVariable String id) {
        ChannelAccount account = account(id, Permission.MANAGE_CHANNELS);
        if (account.kind() == ChannelKind.WHATSAPP) {
            templates.sync(account).ifPresent(why -> {
                throw new Problem(
                        Problem.Code.UPSTREAM_DOWN,
                        "The templates could not be fetched: " + why + ". Try again, or check the account.");
            });
        }
        return offers(account);
    }

    private Offers offers(ChannelAccount account) {
        return new Offers(
                account.kind() == ChannelKind.WHATSAPP
                        ? templates.of(account).stream().map(Offer::of).toList()
                        : List.of());
    }

    private ChannelAccount account(String id, Permission permission) {
        return channels.account(current.require(permission).workspace(), new ChannelAccountId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such channel account."));
    }
}
