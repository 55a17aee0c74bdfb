package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.routes.Route.route;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_ERASE;
import static io.serai.integrations.internal.tokens.Scope.CRM_WRITE;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_READ;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.SHOPS_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** Orders, parcels and products, where they come from, and CRMs. */
final class ShopRoutes {
    private ShopRoutes() {}

    static final List<Route> ALL = List.of(
            route(GET, "/orders", ORDERS_READ, "Orders by number, parcel, email or phone"),
            route(GET, "/orders/{id}", ORDERS_READ, "An order"),
            route(POST, "/orders/{id}/refresh", ORDERS_READ, "An order as the shop knows it now"),
            route(GET, "/orders/{id}/card", ORDERS_READ, "An order as a message to a customer"),
            route(GET, "/orders/{id}/changes", ORDERS_WRITE, "What an order's shop can do now"),
            route(POST, "/orders/{id}/changes", ORDERS_WRITE, "Cancel or refund an order at its shop"),
            route(GET, "/items", ORDERS_READ, "Products by a name or number"),
            route(GET, "/items/card", ORDERS_READ, "A product as a message to a customer"),
            route(GET, "/parcels", ORDERS_READ, "Where a parcel is"),
            route(GET, "/parcels/news/{conversation}", ORDERS_READ, "Parcels of which a customer is told"),
            route(POST, "/parcels/news/{conversation}", ORDERS_WRITE, "Tell a customer of one more parcel"),
            route(DELETE, "/parcels/news/{conversation}", ORDERS_WRITE, "Tell a customer of a parcel no more"),
            route(GET, "/parcels/news", ORDERS_READ, "Whether customers are told of trouble first"),
            route(PUT, "/parcels/news", SHOPS_WRITE, "Change whether customers are told of trouble first"),
            route(GET, "/parcels/news/forms/{account}", ORDERS_READ, "The template outside an account's window"),
            route(PUT, "/parcels/news/forms/{account}", SHOPS_WRITE, "Choose the template outside an account's window"),
            route(GET, "/parcels/services", SHOPS_WRITE, "Tracking services"),
            route(PUT, "/parcels/services/{kind}", SHOPS_WRITE, "Connect a tracking service"),
            route(DELETE, "/parcels/services/{kind}", SHOPS_WRITE, "Disconnect a tracking service"),
            route(GET, "/shops/data-requests", CONTACTS_ERASE, "Customers who ask a shop for their data"),
            route(GET, "/shops/data-requests/{id}/export", CONTACTS_ERASE, "All that is kept of who asks"),
            route(POST, "/shops/data-requests/{id}/answered", CONTACTS_ERASE, "They have their data"),
            route(GET, "/shops", ORDERS_READ, "Sources of orders and products, and how fresh they are"),
            route(GET, "/shops/forms", SHOPS_WRITE, "What each kind of source needs to be connected"),
            route(POST, "/shops", SHOPS_WRITE, "Connect a source"),
            route(PATCH, "/shops/{id}", SHOPS_WRITE, "Change or pause a source"),
            route(DELETE, "/shops/{id}", SHOPS_WRITE, "Disconnect a source"),
            route(POST, "/shops/{id}/pull", SHOPS_WRITE, "Fetch from a source now"),
            route(GET, "/shops/{id}/pastes", SHOPS_WRITE, "What remains to be pasted at the shop"),
            route(POST, "/shops/http/sample", SHOPS_WRITE, "What an API's answer holds, and a mapping of it"),
            route(GET, "/shops/uploads", SHOPS_WRITE, "Uploaded tables"),
            route(POST, "/shops/uploads", SHOPS_WRITE, "Upload a table of orders or products"),
            route(GET, "/shops/uploads/{id}", SHOPS_WRITE, "How far a table is"),
            route(POST, "/shops/uploads/{id}/look", SHOPS_WRITE, "What a table would bring"),
            route(POST, "/shops/uploads/{id}/start", SHOPS_WRITE, "Take a table over"),
            route(GET, "/crm", CRM_WRITE, "Connected CRMs, and how far they are"),
            route(GET, "/crm/forms", CRM_WRITE, "What each kind of CRM needs to be connected"),
            route(POST, "/crm", CRM_WRITE, "Connect a CRM"),
            route(PATCH, "/crm/{id}", CRM_WRITE, "Change or pause a CRM"),
            route(DELETE, "/crm/{id}", CRM_WRITE, "Disconnect a CRM"),
            route(GET, "/crm/{id}/fields", CRM_WRITE, "The fields of both sides"),
            route(PUT, "/crm/{id}/rules", CRM_WRITE, "Which field goes where, and who is right"),
            route(POST, "/crm/{id}/pull", CRM_WRITE, "Read a CRM now"),
            route(POST, "/crm/{id}/push", CRM_WRITE, "Compare all customers with a CRM"),
            route(POST, "/crm/{id}/test", CRM_WRITE, "Try a CRM's connection"),
            route(GET, "/crm/{id}/log", CRM_WRITE, "What was done with a CRM, and what was not"));
}
