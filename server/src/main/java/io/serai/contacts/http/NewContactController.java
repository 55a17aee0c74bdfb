package io.serai.contacts.http;

import static io.serai.privacy.Permission.REPLY;
import static io.serai.privacy.Permission.SEE_CONTACT_DATA;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.contacts.CustomerRecords;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer whom somebody writes down before they have written. */
@RestController
class NewContactController {
    private final CustomerRecords records;
    private final Contacts contacts;
    private final ContactViews views;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    NewContactController(
            CustomerRecords records,
            Contacts contacts,
            ContactViews views,
            CurrentAgent current,
            AuditLog audit,
            TransactionOperations transaction) {
        this.records = records;
        this.contacts = contacts;
        this.views = views;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
    }

    record NewContact(
            Optional<String> name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> language,
            Optional<String> country,
            Optional<String> externalId) {}

    /** @param known there was a customer with this number, email or phone, who is left as they are */
    record Made(ContactView contact, boolean known) {}

    @PostMapping("/api/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@RequestBody NewContact wanted) {
        Agent agent = current.require(REPLY);
        Map<String, String> values = values(agent, wanted);
        if (values.isEmpty()) {
            throw Problem.invalid("A name, an email or a phone number is needed.");
        }
        if (values.containsKey(CustomerRecords.EMAIL) || values.containsKey(CustomerRecords.PHONE)) {
            // otherwise one could ask who is behind a number that one may not see
            current.require(SEE_CONTACT_DATA);
        }
        Optional<ContactId> known = records.known(agent.workspace(), values);
        ContactId id = known.orElseGet(() -> made(agent, values));
        Contact contact = contacts.find(agent.workspace(), id).orElseThrow();
        return new Made(views.of(agent, contact), known.isPresent());
    }

    private ContactId made(Agent agent, Map<String, String> values) {
        return Objects.requireNonNull(transaction.execute(committing -> {
            ContactId id = records.add(agent.workspace(), values, Optional.empty());
            audit.record(
                    agent.workspace(),
                    Optional.of(agent.id()),
                    "contact_added",
                    Map.of("contact", id.value().toString()));
            return id;
        }));
    }

    private Map<String, String> values(Agent agent, NewContact wanted) {
        CustomerRecords.Shape shape = records.shape(agent.workspace());
        Map<String, Optional<String>> said = new HashMap<>();
        said.put(CustomerRecords.NAME, wanted.name());
        said.put(CustomerRecords.EMAIL, wanted.email());
        said.put(CustomerRecords.PHONE, wanted.phone());
        said.put(CustomerRecords.LANGUAGE, wanted.language());
        said.put(CustomerRecords.COUNTRY, wanted.country());
        said.put(CustomerRecords.EXTERNAL_ID, wanted.externalId());
        Optional<String> country =
                wanted.country().flatMap(it -> shape.read(CustomerRecords.COUNTRY, it, Optional.empty()));
        Map<String, String> values = new HashMap<>();
        said.forEach((field, value) ->
                value.flatMap(it -> shape.read(field, it, country)).ifPresent(it -> values.put(field, it)));
        return values;
    }
}
