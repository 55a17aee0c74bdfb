package io.serai.simulator.http;

import io.serai.content.ChannelAccountId;
import io.serai.media.FileAnswer;
import io.serai.media.MediaStore;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.internal.Phone;
import io.serai.simulator.internal.SimulatedPhones;
import io.serai.simulator.telegram.ChatMessage;
import io.serai.simulator.telegram.Customer;
import io.serai.simulator.telegram.SimulatedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Simulated bots and what is on their customers' phones. */
@RestController
@RequestMapping("/api/simulator/telegram")
class PhonesController {
    private static final long LONGEST_WAIT = 20_000;
    private static final int MOST_MESSAGES = 200;
    private static final Set<String> SHOWN = Set.of(
            "image/png", "image/jpeg", "image/webp", "image/gif", "audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4");

    private final SimulatedPhones phones;
    private final CurrentAgent current;

    PhonesController(SimulatedPhones phones, CurrentAgent current) {
        this.phones = phones;
        this.current = current;
    }

    record Items(List<Summary> items) {}

    record Summary(ChannelAccountId account, String name, String username, int customers) {
        static Summary of(Phone phone) {
            return new Summary(
                    phone.account(),
                    phone.bot().name(),
                    phone.bot().username(),
                    phone.bot().customers().size());
        }
    }

    record Create(Optional<String> name) {}

    /** @param pending updates that the server has not confirmed */
    record State(long version, String name, String username, int pending, List<Person> customers) {}

    record Person(String id, String name, String language, boolean blocked, boolean typing, List<Entry> messages) {
        static Person of(Customer customer) {
            List<ChatMessage> chat = customer.chat();
            return new Person(
                    Long.toString(customer.id()),
                    customer.name(),
                    customer.language(),
                    customer.blocked(),
                    customer.seesTyping(),
                    chat.subList(Math.max(0, chat.size() - MOST_MESSAGES), chat.size()).stream()
                            .map(Entry::of)
                            .toList());
        }
    }

    /** @param wire the {@code Message} object of the Bot API, as it is */
    record Entry(long id, boolean fromBot, String reaction, JsonNode wire) {
        static Entry of(ChatMessage message) {
            return new Entry(message.id(), message.fromBot(), message.reaction(), message.wire());
        }
    }

    @GetMapping
    Items list() {
        return new Items(phones.of(workspace()).stream().map(Summary::of).toList());
    }

    @PostMapping
    Summary create(@RequestBody Create body) {
        return Summary.of(phones.create(workspace(), body.name().orElse("")));
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String account) {
        phones.remove(workspace(), id(account));
    }

    /** @param after waits until something has changed since, at most 20 seconds */
    @GetMapping("/{account}")
    State state(@PathVariable String account, @RequestParam Optional<Long> after) throws InterruptedException {
        Phone phone = phones.phone(workspace(), id(account));
        long version = after.isPresent()
                ? phone.bot().awaitChange(after.get(), LONGEST_WAIT)
                : phone.bot().version();
        return new State(
                version,
                phone.bot().name(),
                phone.bot().username(),
                phone.bot().pendingUpdates(),
                phone.bot().customers().stream().map(Person::of).toList());
    }

    @GetMapping("/{account}/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable String account, @PathVariable String file, @RequestHeader HttpHeaders headers)
            throws IOException {
        SimulatedFile found = phones.phone(workspace(), id(account))
                .bot()
                .file(file)
                .orElseThrow(() -> Problem.notFound("The phone does not hold this file any more."));
        boolean shown = SHOWN.contains(found.mimeType());
        var stored = new MediaStore.StoredFile(
                Optional.of(found.name()),
                shown ? found.mimeType() : "application/octet-stream",
                found.bytes().length,
                shown,
                new ByteArrayInputStream(found.bytes()));
        return FileAnswer.of(stored, headers, false);
    }

    private WorkspaceId workspace() {
        return current.require(Permission.MANAGE_CHANNELS).workspace();
    }

    static ChannelAccountId id(String account) {
        return new ChannelAccountId(Ids.parse(account));
    }
}
