package io.serai.orders.internal.requests;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactId;
import io.serai.orders.Order;
import io.serai.orders.internal.book.Forgetting;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.privacy.AuditLog;
import io.serai.privacy.ContactCopies;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A shop's customer asked what is known of them: the owner sees it, gets the file, and says when it was handed over. */
@Component
public class DataRequests {
    private static final String SEAL = "shop_data_request";
    /** Shopify's own limit; see its requirements for mandatory webhooks. */
    private static final Duration TIME = Duration.ofDays(30);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 100;

    private final DataRequestStore store;
    private final Forgetting orders;
    private final SurelyThem contacts;
    private final ContactCopies copies;
    private final Vault vault;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    DataRequests(
            DataRequestStore store,
            Forgetting orders,
            SurelyThem contacts,
            ContactCopies copies,
            Vault vault,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.contacts = contacts;
        this.copies = copies;
        this.vault = vault;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param whom as the owner has to know them to answer */
    public record Asked(DataRequest request, Buyers whom) {}

    public void ask(Connection connection, Buyers whom) {
        Instant now = clock.instant();
        byte[] sealed = vault.seal(connection.workspace(), SEAL, json.writeValueAsString(whom));
        store.add(
                connection.workspace(),
                new DataRequest(Ids.next(), connection.id(), sealed, now, now.plus(TIME), Optional.empty()));
    }

    /** What was answered long ago is forgotten whenever somebody looks. */
    public List<Asked> all(WorkspaceId workspace) {
        store.prune(workspace, clock.instant().minus(KEPT));
        return store.all(workspace, MOST).stream()
                .map(request -> new Asked(request, whom(workspace, request)))
                .toList();
    }

    private Buyers whom(WorkspaceId workspace, DataRequest request) {
        return json.readValue(vault.open(workspace, SEAL, request.sealed()).value(), Buyers.class);
    }

    /** Their orders in that shop, and a copy of each contact that surely is them. */
    public ContactCopies.Written copy(Agent by, UUID id) {
        WorkspaceId workspace = by.workspace();
        DataRequest request =
                store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such request."));
        Buyers whom = whom(workspace, request);
        List<Order> theirs = orders.known(workspace, request.source(), whom);
        List<ContactId> surely = contacts.of(workspace, whom);
        audit.record(workspace, Optional.of(by.id()), "shop.data_exported", Map.of("request", id.toString()));
        return out -> write(by, theirs, surely, out);
    }

    private void write(Agent by, List<Order> theirs, List<ContactId> surely, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("orders.json"));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(theirs));
        zip.closeEntry();
        for (ContactId contact : surely) {
            zip.putNextEntry(new ZipEntry("contact-" + contact.value() + ".zip"));
            copies.copy(by, contact.value()).writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** It was handed over. @throws Problem CONFLICT where somebody said so before */
    public void answered(Agent by, UUID id) {
        if (!store.answered(by.workspace(), id, clock.instant())) {
            throw Problem.conflict("This request has been answered already.");
        }
        audit.record(by.workspace(), Optional.of(by.id()), "shop.data_answered", Map.of("request", id.toString()));
    }
}
