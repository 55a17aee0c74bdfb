package io.serai.simulator.mail;

import io.serai.content.Content.Media;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone.Person;
import io.serai.simulator.SimulatedPhone.PhoneFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a mail program: what was written and what came, in order. Guarded by its phone. */
final class MailCustomer {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param id the Message-ID, in angle brackets */
    private record Entry(
            String id,
            boolean fromShop,
            Instant at,
            String subject,
            String text,
            Optional<String> answers,
            List<PhoneMessage.File> files) {}

    final String id;
    final String name;
    final String language;
    private final List<Entry> mails = new ArrayList<>();
    private final Map<String, PhoneFile> files = new HashMap<>();

    MailCustomer(String id, String name, String language) {
        this.id = id;
        this.name = name;
        this.language = language;
    }

    String address() {
        return id;
    }

    /** The mail with this id, or the newest from the shop. */
    Letters.Draft draft(
            String shop,
            String text,
            Optional<String> replyTo,
            Optional<String> subject,
            Optional<PhoneFile> file,
            Instant at) {
        Optional<Entry> answered = replyTo.isPresent()
                ? Optional.of(mails.stream()
                        .filter(mail -> mail.id().equals(replyTo.get()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no such mail")))
                : subject.isPresent() || mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
        String line = subject.or(
                        () -> answered.map(mail -> "Re: " + mail.subject().replaceFirst("^(?i)re: *", "")))
                .orElse("");
        String quote = answered.filter(Entry::fromShop)
                .map(mail -> "\n\nOn " + mail.at() + ", <" + shop + "> wrote:\n\n> "
                        + mail.text().replace("\n", "\n> "))
                .orElse("");
        return new Letters.Draft(
                "<" + UUID.randomUUID() + "@customer.example>",
                address(),
                name,
                shop,
                line,
                text + quote,
                answered.map(Entry::id),
                file,
                at);
    }

    void wrote(Letters.Draft draft, String text) {
        add(new Entry(
                draft.id(),
                false,
                draft.at(),
                draft.subject(),
                text,
                draft.answers(),
                kept(draft.id(), draft.file().stream().toList())));
    }

    void received(Letters.Shown mail, Instant at) {
        add(new Entry(mail.id(), true, at, mail.subject(), mail.text(), mail.answers(), kept(mail.id(), mail.files())));
    }

    private void add(Entry mail) {
        mails.add(mail);
    }

    private List<PhoneMessage.File> kept(String mail, List<PhoneFile> all) {
        List<PhoneMessage.File> kept = new ArrayList<>();
        for (PhoneFile file : all) {
            String place = UUID.nameUUIDFromBytes((mail + kept.size()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            files.put(place, file);
            kept.add(new PhoneMessage.File(place, kind(file.mimeType()), file.name(), file.mimeType()));
        }
        return kept;
    }

    private static Media.Kind kind(String type) {
        return switch (type.replaceAll("/.*", "")) {
            case "image" -> Media.Kind.IMAGE;
            case "audio" -> Media.Kind.AUDIO;
            case "video" -> Media.Kind.VIDEO;
            default -> Media.Kind.FILE;
        };
    }

    Optional<PhoneFile> file(String place) {
        return Optional.ofNullable(files.get(place));
    }

    Person person() {
        return new Person(
                id,
                name,
                language,
                false,
                false,
                mails.stream().map(this::shown).toList());
    }

    private PhoneMessage shown(Entry mail) {
        PhoneMessage message = PhoneMessage.of(mail.id(), mail.fromShop(), mail.at(), mail.text())
                .subject(mail.subject())
                .files(mail.files());
        return mail.answers()
                .flatMap(answered -> mails.stream()
                        .filter(other -> other.id().equals(answered))
                        .findFirst())
                .map(other -> message.replyTo(other.text().lines().findFirst().orElse(other.subject())))
                .orElse(message);
    }

    ObjectNode state() {
        ObjectNode state =
                JSON.createObjectNode().put("id", id).put("name", name).put("language", language);
        ArrayNode kept = state.putArray("mails");
        for (Entry mail : mails) {
            ObjectNode node = kept.addObject()
                    .put("id", mail.id())
                    .put("from_shop", mail.fromShop())
                    .put("at", mail.at().toString())
                    .put("subject", mail.subject())
                    .put("text", mail.text());
            mail.answers().ifPresent(answers -> node.put("answers", answers));
        }
        return state;
    }

    static MailCustomer of(JsonNode state) {
        var customer = new MailCustomer(
                state.path("id").asString(),
                state.path("name").asString(),
                state.path("language").asString());
        for (JsonNode mail : state.path("mails")) {
            customer.add(new Entry(
                    mail.path("id").asString(),
                    mail.path("from_shop").asBoolean(),
                    Instant.parse(mail.path("at").asString()),
                    mail.path("subject").asString(),
                    mail.path("text").asString(),
                    mail.has("answers") ? Optional.of(mail.path("answers").asString()) : Optional.empty(),
                    List.of()));
        }
        return customer;
    }
}
