package io.serai.simulator.http;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.media.FileAnswer;
import io.serai.media.MediaStore;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPhone.Ability;
import io.serai.simulator.SimulatedPhone.Mishap;
import io.serai.simulator.SimulatedPhone.Person;
import io.serai.simulator.SimulatedPhone.PhoneFile;
import io.serai.simulator.internal.Phone;
import io.serai.simulator.internal.SimulatedPhones;
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

/** Simulated accounts and what is on their customers' phones. */
@RestController
@RequestMapping("/api/simulator/phones")
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

    /** @param kinds the platforms that can be simulated */
    record Overview(Set<ChannelKind> kinds, List<Summary> items) {}

    record Summary(ChannelAccountId account, ChannelKind kind, String name, String handle, int customers) {
        static Summary of(Phone phone) {
            SimulatedPhone device = phone.device();
            return new Summary(
                    phone.account(),
                    phone.kind(),
                    device.name(),
                    device.handle(),
                    device.customers().size());
        }
    }

    record Create(ChannelKind kind, Optional<String> name) {}

    record Trouble(Mishap mishap) {}

    /** @param pending deliveries that the server has not taken */
    record State(
            long version,
            ChannelKind kind,
            String name,
            String handle,
            Set<Ability> abilities,
            Set<Mishap> mishaps,
            int pending,
            List<Person> customers) {}

    @GetMapping
    Overview list() {
        return new Overview(
                phones.kinds(), phones.of(workspace()).stream().map(Summary::of).toList());
    }

    @PostMapping
    Summary create(@RequestBody Create body) {
        return Summary.of(phones.create(workspace(), body.kind(), body.name().orElse("")));
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
        SimulatedPhone device = phone.device();
        long version = after.isPresent() ? device.awaitChange(after.get(), LONGEST_WAIT) : device.version();
        return new State(
                version,
                phone.kind(),
                device.name(),
                device.handle(),
                device.abilities(),
                device.mishaps(),
                device.pending(),
                device.customers().stream().map(PhonesController::latest).toList());
    }

    private static Person latest(Person person) {
        List<PhoneMessage> chat = person.messages();
        return new Person(
                person.id(),
                person.name(),
                person.language(),
                person.blocked(),
                person.typing(),
                chat.subList(Math.max(0, chat.size() - MOST_MESSAGES), chat.size()));
    }

    @PostMapping("/{account}/mishaps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goesWrong(@PathVariable String account, @RequestBody Trouble body) {
        SimulatedPhone device = phones.phone(workspace(), id(account)).device();
        if (!device.mishaps().contains(body.mishap())) {
            throw Problem.invalid("This platform's double cannot be made to do that.");
        }
        device.goesWrong(body.mishap());
    }

    @GetMapping("/{account}/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable String account, @PathVariable String file, @RequestHeader HttpHeaders headers)
            throws IOException {
        PhoneFile found = phones.phone(workspace(), id(account))
                .device()
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
