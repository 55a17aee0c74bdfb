package io.serai.simulator.http;

import io.serai.content.Content.Media;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPhone.PhoneFile;
import io.serai.simulator.internal.SimulatedPhones;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a customer does with the phone. */
@RestController
@RequestMapping("/api/simulator/phones/{account}/customers")
class CustomerController {
    private static final int LONGEST_TEXT = 10_000;

    private final SimulatedPhones phones;
    private final CurrentAgent current;

    CustomerController(SimulatedPhones phones, CurrentAgent current) {
        this.phones = phones;
        this.current = current;
    }

    record Newcomer(Optional<String> name, Optional<String> language) {}

    record Done(String id) {}

    /** @param hoursAgo when it was written, where that is a while ago */
    record Words(
            Optional<String> text, Optional<String> replyTo, Optional<String> subject, Optional<Integer> hoursAgo) {
        String checked() {
            String words = text.orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST_TEXT) {
                throw Problem.invalid("A message has 1 to " + LONGEST_TEXT + " characters.");
            }
            return words;
        }
    }

    record Tap(String message, String button) {}

    record Reaction(String message, String emoji) {}

    record Place(double latitude, double longitude) {}

    record Card(String name, String phone) {}

    record Block(boolean blocked) {}

    @PostMapping
    Done create(@PathVariable String account, @RequestBody Newcomer body) {
        String name = body.name().orElse("").strip();
        String language = body.language().orElse("").strip();
        if (name.isEmpty() || name.length() > 60 || !language.matches("[A-Za-z-]{0,12}")) {
            throw Problem.invalid("A customer has a name of 1 to 60 characters, and a language like en or zh-hans.");
        }
        return new Done(device(account).customer(name, language));
    }

    @PostMapping("/{customer}/messages")
    Done write(@PathVariable String account, @PathVariable String customer, @RequestBody Words body) {
        String words = body.checked();
        CustomerAct act = body.hoursAgo()
                .<CustomerAct>map(
                        hours -> new CustomerAct.WroteBefore(words, Duration.ofHours(Math.clamp(hours, 0, 240))))
                .orElseGet(() -> new CustomerAct.Writes(words, body.replyTo(), body.subject()));
        return act(account, customer, act);
    }

    @PutMapping("/{customer}/messages/{message}")
    Done edit(
            @PathVariable String account,
            @PathVariable String customer,
            @PathVariable String message,
            @RequestBody Words body) {
        return act(account, customer, new CustomerAct.Edits(message, body.checked()));
    }

    @DeleteMapping("/{customer}/messages/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsend(@PathVariable String account, @PathVariable String customer, @PathVariable String message) {
        act(account, customer, new CustomerAct.Unsends(message));
    }

    @PostMapping("/{customer}/files")
    Done send(
            @PathVariable String account,
            @PathVariable String customer,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam Optional<String> caption)
            throws IOException {
        Media.Kind as = Arrays.stream(Media.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("A file is sent as image, voice, audio, video, sticker or file."));
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("file");
        String type = Optional.ofNullable(file.getContentType()).orElse("application/octet-stream");
        var sent = new PhoneFile(name, type, file.getBytes());
        return act(account, customer, new CustomerAct.Sends(as, sent, caption.orElse("")));
    }

    @PostMapping("/{customer}/locations")
    Done send(@PathVariable String account, @PathVariable String customer, @RequestBody Place body) {
        return act(account, customer, new CustomerAct.SendsPlace(body.latitude(), body.longitude()));
    }

    @PostMapping("/{customer}/contacts")
    Done send(@PathVariable String account, @PathVariable String customer, @RequestBody Card body) {
        return act(account, customer, new CustomerAct.SendsContact(body.name(), body.phone()));
    }

    @PostMapping("/{customer}/taps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tap(@PathVariable String account, @PathVariable String customer, @RequestBody Tap body) {
        act(account, customer, new CustomerAct.Taps(body.message(), body.button()));
    }

    @PostMapping("/{customer}/reactions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void react(@PathVariable String account, @PathVariable String customer, @RequestBody Reaction body) {
        act(account, customer, new CustomerAct.Reacts(body.message(), body.emoji()));
    }

    @PostMapping("/{customer}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String account, @PathVariable String customer) {
        act(account, customer, new CustomerAct.Reads());
    }

    @PutMapping("/{customer}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@PathVariable String account, @PathVariable String customer, @RequestBody Block body) {
        act(account, customer, new CustomerAct.Blocks(body.blocked()));
    }

    private Done act(String account, String customer, CustomerAct act) {
        try {
            return new Done(device(account).act(customer, act));
        } catch (IllegalArgumentException impossible) {
            throw Problem.invalid("That cannot be done: " + impossible.getMessage() + ".");
        }
    }

    private SimulatedPhone device(String account) {
        var agent = current.require(Permission.MANAGE_CHANNELS);
        return phones.phone(agent.workspace(), PhonesController.id(account)).device();
    }
}
