package io.serai.realtime.http;

import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Content;
import io.serai.conversations.Conversations;
import io.serai.realtime.visitors.Limits;
import io.serai.realtime.visitors.Visitor;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor leaves a way to be reached. */
@RestController
@RequestMapping("/widget/{key}/contact")
class WidgetContactController {
    private final Callers callers;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Limits limits;

    WidgetContactController(Callers callers, Contacts contacts, Conversations conversations, Limits limits) {
        this.callers = callers;
        this.contacts = contacts;
        this.conversations = conversations;
        this.limits = limits;
    }

    record Left(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request, @RequestBody Left left) {
        Callers.Caller caller = callers.require(request);
        limits.message(caller.visitor(), caller.ip());
        Visitor visitor = caller.visitor();
        Profile profile = profile(visitor, left);
        Contact contact = contacts.identify(visitor.workspace(), visitor.account(), visitor.address(), profile);
        contacts.update(visitor.workspace(), contact.id(), profile);
        conversations
                .latest(visitor.workspace(), visitor.account(), visitor.address())
                .ifPresent(talk -> conversations.noticed(
                        talk.workspace(), talk.id(), new Content.Notice(Content.Notice.Kind.CONTACT_LEFT, Map.of())));
    }

    private static Profile profile(Visitor visitor, Left left) {
        Optional<String> email = field(left.email());
        Optional<String> phone = field(left.phone());
        if (email.isEmpty() && phone.isEmpty()) {
            throw Problem.invalid("Leave an email address or a phone number.");
        }
        if (email.isPresent() && !email.get().matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+")) {
            throw Problem.invalid("This does not look like an email address.");
        }
        if (phone.isPresent() && !phone.get().matches("\\+?[0-9 ()./-]{5,30}")) {
            throw Problem.invalid("This does not look like a phone number. Begin with + and the country's code.");
        }
        return new Profile(field(left.name()), phone, email, visitor.language(), visitor.zone(), Optional.empty());
    }

    private static Optional<String> field(@Nullable String given) {
        Optional<String> field = Optional.ofNullable(given)
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty());
        if (field.isPresent() && field.get().length() > 200) {
            throw Problem.invalid("Each field may have 200 characters at most.");
        }
        return field;
    }
}
