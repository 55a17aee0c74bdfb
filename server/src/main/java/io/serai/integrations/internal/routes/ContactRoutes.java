package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.routes.Route.route;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_ERASE;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_READ;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.FIELDS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_READ;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** Customers and what is kept of them. */
final class ContactRoutes {
    private ContactRoutes() {}

    static final List<Route> ALL = List.of(
            route(GET, "/contacts", CONTACTS_READ, "Contacts, by q, channel, country, language or tag"),
            route(GET, "/contacts/count", CONTACTS_READ, "How many contacts there are"),
            route(GET, "/contacts/{id}", CONTACTS_READ, "A contact"),
            route(
                    GET,
                    "/contacts/{id}/file",
                    CONTACTS_READ,
                    "What is known of a contact: fields, tags, notes, history"),
            route(PUT, "/contacts/{id}/fields", CONTACTS_WRITE, "Fill own fields of a contact"),
            route(POST, "/contacts/{id}/notes", CONTACTS_WRITE, "Write a note about a contact"),
            route(PATCH, "/contacts/{id}", CONTACTS_WRITE, "Correct a contact"),
            route(POST, "/contacts", CONTACTS_WRITE, "Add a contact, or find the one with this email or phone"),
            route(DELETE, "/contacts/{id}/notes/{note}", CONTACTS_WRITE, "Delete a note"),
            route(PUT, "/contacts/{id}/tags/{tag}", CONTACTS_WRITE, "Put a tag on a contact"),
            route(DELETE, "/contacts/{id}/tags/{tag}", CONTACTS_WRITE, "Take a tag off"),
            route(PUT, "/contacts/{id}/bar", CONTACTS_WRITE, "Block a contact"),
            route(DELETE, "/contacts/{id}/bar", CONTACTS_WRITE, "Block them no more"),
            route(POST, "/contacts/{id}/merge", CONTACTS_WRITE, "Another contact is this one"),
            route(POST, "/contacts/{id}/merges/{merge}/undo", CONTACTS_WRITE, "They are two after all"),
            route(GET, "/contacts/{id}/timeline", CONTACTS_READ, "All that happened with a contact"),
            route(GET, "/contacts/{id}/surveys", CONTACTS_READ, "What a contact said about the service"),
            route(GET, "/contacts/{id}/orders", ORDERS_READ, "What a contact has bought"),
            route(GET, "/contacts.csv", CONTACTS_READ, "All contacts as a table"),
            route(GET, "/contacts/{id}/openings", CONTACTS_READ, "Where a contact can be written to first"),
            route(GET, "/contact-imports", CONTACTS_WRITE, "Imports, newest first"),
            route(POST, "/contact-imports", CONTACTS_WRITE, "Upload a table of contacts"),
            route(GET, "/contact-imports/{id}", CONTACTS_WRITE, "How far an import is"),
            route(GET, "/contact-imports/{id}/preview", CONTACTS_WRITE, "What a table would bring"),
            route(POST, "/contact-imports/{id}/start", CONTACTS_WRITE, "Take a table over"),
            route(POST, "/contact-imports/{id}/stop", CONTACTS_WRITE, "Stop an import"),
            route(GET, "/contact-imports/{id}/errors.csv", CONTACTS_WRITE, "The lines that were not taken"),
            route(GET, "/contacts/{id}/export", CONTACTS_ERASE, "All that is kept of a contact, as a zip"),
            route(DELETE, "/contacts/{id}", CONTACTS_ERASE, "Erase a contact for good"),
            route(GET, "/contact-fields", CONTACTS_READ, "The shop's own fields"),
            route(POST, "/contact-fields", FIELDS_WRITE, "Add a field"),
            route(PATCH, "/contact-fields/{id}", FIELDS_WRITE, "Change a field"),
            route(DELETE, "/contact-fields/{id}", FIELDS_WRITE, "Delete a field, and what stands in it"),
            route(PUT, "/contact-fields/order", FIELDS_WRITE, "The order of the fields"));
}
