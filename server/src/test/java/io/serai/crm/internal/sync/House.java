package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Record;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.contacts.internal.records.StoresOfRecords;
import io.serai.conversations.Conversations;
import io.serai.conversations.internal.Shop;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoresOfConnections;
import io.serai.crm.internal.connections.SyncStore;
import io.serai.crm.internal.connections.Systems;
import io.serai.crm.internal.hubspot.TestHubSpot;
import io.serai.crm.internal.links.Line;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LogStore;
import io.serai.crm.internal.links.StoresOfLinks;
import io.serai.crm.internal.notes.TestNoting;
import io.serai.crm.internal.salesforce.TestSalesforce;
import io.serai.json.Json;
import io.serai.privacy.Trail;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.crm.HubSpotDouble;
import io.serai.simulator.crm.SalesforceDouble;
import io.serai.storage.TestDatabase;
import io.serai.work.Job;
import io.serai.work.RecordingWork;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything between a real database and a CRM's double; jobs run when they are told to. */
final class House {
    static final UUID VIP = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    final Shop talks = new Shop(DATABASE);
    final Conversations conversations = talks.conversations(Clock.systemUTC());
    final WorkspaceId shop = talks.workspace;
    final RecordingWork work = new RecordingWork();
    final LinkStore links = StoresOfLinks.links(DATABASE);
    final LogStore log = StoresOfLinks.log(DATABASE);
    final SyncStore syncs = StoresOfConnections.syncs(DATABASE);
    final CustomFields fields = StoresOfFiles.fields(DATABASE);
    final CustomerRecords records;
    final Connections connections;
    final Looking looking;
    final Erasing erasing;
    private final Pulling pulling;
    private final Pushing pushing;
    private final CrmClock clock;

    House() {
        Vault vault = TestVault.fresh();
        var transactions = DATABASE.transactions();
        records = StoresOfRecords.records(DATABASE, vault, fields, workspace -> Map.of(new LabelId(VIP), "VIP"));
        connections = new Connections(
                StoresOfConnections.connections(DATABASE),
                syncs,
                new Systems(List.of(TestHubSpot.system(), TestSalesforce.system())),
                vault,
                () -> URI.create("https://serai.example"),
                transactions,
                Json.mapper(),
                Clock.systemUTC());
        var opening = new Opening(connections, records, Clock.systemUTC());
        var books = new Books(links, log, vault, Json.mapper(), Clock.systemUTC());
        var taking = new Taking(records, books, transactions);
        var coping = new Coping(connections);
        pulling = new Pulling(connections, opening, syncs, taking, work, transactions, Clock.systemUTC());
        pushing = new Pushing(
                connections,
                opening,
                records,
                taking,
                new Meeting(records, books, transactions),
                TestNoting.in(DATABASE, links, log, conversations),
                books,
                coping,
                transactions);
        looking = new Looking(connections, opening, taking, coping, work, transactions);
        erasing = new Erasing(connections, books, coping, work);
        clock = new CrmClock(null, syncs, books, log, work, transactions, Clock.systemUTC());
    }

    StoredConnection hubspot(URI url, Rules rules) {
        return connected("hubspot", Map.of("token", HubSpotDouble.TOKEN, "base_url", url.toString()), rules);
    }

    StoredConnection salesforce(URI url, Rules rules) {
        return connected(
                "salesforce",
                Map.of(
                        "login_url", url.toString(),
                        "client_id", SalesforceDouble.CLIENT,
                        "client_secret", SalesforceDouble.SECRET),
                rules);
    }

    private StoredConnection connected(String kind, Map<String, String> values, Rules rules) {
        StoredConnection made = connections.connect(shop, kind, "", values);
        return connections.rules(shop, made.id(), rules);
    }

    static Rules rules(String... oursAndTheirs) {
        var pairs = new ArrayList<Pair>();
        for (int at = 0; at < oursAndTheirs.length; at += 2) {
            pairs.add(new Pair(oursAndTheirs[at], oursAndTheirs[at + 1], Way.BOTH));
        }
        return new Rules(pairs, Conflict.NEWEST, true, true, true, Notes.OFF);
    }

    static Rules hubspotRules() {
        return rules("first_name", "firstname", "last_name", "lastname", "email", "email", "phone", "phone");
    }

    static Rules with(Rules rules, Conflict conflict) {
        return new Rules(
                rules.pairs(), conflict, rules.addsHere(), rules.addsThere(), rules.erasesThere(), rules.notes());
    }

    static Rules with(Rules rules, Notes notes) {
        return new Rules(
                rules.pairs(), rules.conflict(), rules.addsHere(), rules.addsThere(), rules.erasesThere(), notes);
    }

    static Rules linkingOnly(Rules rules) {
        return new Rules(rules.pairs(), rules.conflict(), false, false, false, Notes.OFF);
    }

    /** Starts what is due and runs it to its end. @return how many jobs that were */
    int settle() {
        int ran = 0;
        for (clock.start(shop); ; ) {
            List<Job> jobs = work.taken();
            if (jobs.isEmpty()) {
                return ran;
            }
            jobs.forEach(this::run);
            ran += jobs.size();
        }
    }

    void run(Job job) {
        switch (job) {
            case PullCrm pull -> pulling.run(shop, pull);
            case PushCrm push -> pushing.run(shop, push);
            case LookAgain again -> looking.run(shop, again);
            case EraseThere erase -> erasing.run(shop, erase);
            default -> throw new IllegalStateException("not one of ours: " + job);
        }
    }

    /** What changed there since, as the next round sees it. */
    void pull(StoredConnection from) {
        syncs.soon(shop, from.id());
        settle();
    }

    ContactId customer(Map<String, String> values) {
        return records.add(shop, values, Optional.empty());
    }

    void writes(ContactId customer, String field, String value) {
        records.write(shop, customer, Map.of(field, value), "Ana");
    }

    Map<String, String> values(ContactId customer) {
        return records.find(shop, customer).map(Record::values).orElseThrow();
    }

    List<ContactId> all() {
        return DATABASE.jdbc()
                .sql("select id from contact where workspace_id = :workspace order by first_seen, id")
                .param("workspace", shop.value())
                .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
                .list();
    }

    void erase(ContactId customer) {
        erasing.erase(shop, new Trail(customer.value()));
        DATABASE.jdbc()
                .sql("delete from contact where workspace_id = :workspace and id = :id")
                .param("workspace", shop.value())
                .param("id", customer.value())
                .update();
    }

    CustomField field(String name, CustomField.Kind kind, String... options) {
        return fields.add(shop, name, kind, List.of(options), false);
    }

    List<Line> log(CrmId connection) {
        return log.list(shop, connection, Optional.empty(), false, 200);
    }

    List<Line.What> did(CrmId connection) {
        return log(connection).reversed().stream().map(Line::what).toList();
    }
}
