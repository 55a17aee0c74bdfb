package io.serai.simulator.http;

import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import io.serai.simulator.internal.Phone;
import io.serai.simulator.internal.SimulatedPhones;
import io.serai.simulator.telegram.Customer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/simulator/telegram/{account}/customers")
class CustomerController {
    private static final int LONGEST_TEXT = 4096;
    private static final Set<String> KINDS = Set.of("photo", "voice", "audio", "video", "document");

    private final SimulatedPhones phones;
    private final CurrentAgent current;

    CustomerController(SimulatedPhones phones, CurrentAgent current) {
        this.phones = phones;
        this.current = current;
    }

    record Newcomer(Optional<String> name, Optional<String> language) {}

    record Created(String id) {}

    record Said(long id) {}

    record Words(Optional<String> text, Optional<Long> replyTo) {
        String checked() {
            String words = text.orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST_TEXT) {
                throw Problem.invalid("A message has 1 to " + LONGEST_TEXT + " characters.");
            }
            return words;
        }
    }

    record Tap(long message, String data) {}

    record Reaction(long message, String emoji) {}

    record Place(double latitude, double longitude) {}

    record Card(String name, String phone) {}

    record Block(boolean blocked) {}

    @PostMapping
    Created create(@PathVariable String account, @RequestBody Newcomer body) {
        String name = body.name().orElse("").strip();
        String language = body.language().orElse("").strip();
        if (name.isEmpty() || name.length() > 60 || !language.matches("[A-Za-z-]{0,12}")) {
            throw Problem.invalid("A customer has a name of 1 to 60 characters, and a language like en or zh-hans.");
        }
        return new Created(
                Long.toString(phone(account).bot().customer(name, language).id()));
    }

    @PostMapping("/{customer}/messages")
    Said write(@PathVariable String account, @PathVariable long customer, @RequestBody Words body) {
        String text = body.checked();
        return said(
                account,
                customer,
                who -> body.replyTo().map(message -> who.replies(message, text)).orElseGet(() -> who.writes(text)));
    }

    @PutMapping("/{customer}/messages/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable String account,
            @PathVariable long customer,
            @PathVariable long message,
            @RequestBody Words body) {
        said(account, customer, who -> {
            who.edits(message, body.checked());
            return message;
        });
    }

    @PostMapping("/{customer}/files")
    Said send(
            @PathVariable String account,
            @PathVariable long customer,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam Optional<String> caption)
            throws IOException {
        if (!KINDS.contains(kind)) {
            throw Problem.invalid("A file is sent as photo, voice, audio, video or document.");
        }
        byte[] bytes = file.getBytes();
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("file");
        String type = Optional.ofNullable(file.getContentType()).orElse("application/octet-stream");
        return said(
                account,
                customer,
                who -> kind.equals("photo")
                        ? who.sendsPhoto(name, type, bytes, caption.orElse(""))
                        : who.sendsFile(kind, name, type, bytes, caption.orElse("")));
    }

    @PostMapping("/{customer}/locations")
    Said send(@PathVariable String account, @PathVariable long customer, @RequestBody Place body) {
        return said(account, customer, who -> who.sendsLocation(body.latitude(), body.longitude()));
    }

    @PostMapping("/{customer}/contacts")
    Said send(@PathVariable String account, @PathVariable long customer, @RequestBody Card body) {
        return said(account, customer, who -> who.sendsContact(body.name(), body.phone()));
    }

    @PostMapping("/{customer}/taps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tap(@PathVariable String account, @PathVariable long customer, @RequestBody Tap body) {
        said(account, customer, who -> {
            who.taps(body.message(), body.data());
            return body.message();
        });
    }

    @PostMapping("/{customer}/reactions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void react(@PathVariable String account, @PathVariable long customer, @RequestBody Reaction body) {
        said(account, customer, who -> {
            who.reacts(body.message(), body.emoji());
            return body.message();
        });
    }

    @PutMapping("/{customer}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@PathVariable String account, @PathVariable long customer, @RequestBody Block body) {
        said(account, customer, who -> {
            if (body.blocked()) {
                who.blocks();
            } else {
                who.unblocks();
            }
            return 0;
        });
    }

    private Said said(String account, long customer, ToLongFunction<Customer> act) {
        Customer who = phone(account)
                .bot()
                .customer(customer)
                .orElseThrow(() -> Problem.notFound("There is no such customer on this phone."));
        try {
            return new Said(act.applyAsLong(who));
        } catch (IllegalArgumentException impossible) {
            throw Problem.invalid("That cannot be done: " + impossible.getMessage() + ".");
        }
    }

    private Phone phone(String account) {
        var agent = current.require(Permission.MANAGE_CHANNELS);
        return phones.phone(agent.workspace(), PhonesController.id(account));
    }
}
