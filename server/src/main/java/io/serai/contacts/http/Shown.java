package io.serai.contacts.http;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.FieldId;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.privacy.Masker;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an agent gets to see of a customer. */
@Component
class Shown {
    private static final String HIDDEN = "•••";

    private final ContactViews views;
    private final CustomFields fields;
    private final Permissions permissions;
    private final Masker masker;

    Shown(ContactViews views, CustomFields fields, Permissions permissions, Masker masker) {
        this.views = views;
        this.fields = fields;
        this.permissions = permissions;
        this.masker = masker;
    }

    /** The eyes of one agent for one request. */
    Sight to(Agent agent) {
        return new Sight(
                agent,
                permissions.may(agent, Permission.SEE_CONTACT_DATA),
                fields.all(agent.workspace()).stream().collect(Collectors.toMap(CustomField::id, Function.identity())));
    }

    final class Sight {
        private final Agent agent;
        private final boolean clear;
        private final Map<FieldId, CustomField> known;

        private Sight(Agent agent, boolean clear, Map<FieldId, CustomField> known) {
            this.agent = agent;
            this.clear = clear;
            this.known = known;
        }

        ContactView contact(Contact contact) {
            return views.of(agent, contact);
        }

        Map<UUID, Object> fields(Map<FieldId, Object> custom) {
            Map<UUID, Object> seen = new HashMap<>();
            custom.forEach((id, value) -> {
                if (known.containsKey(id)) {
                    seen.put(id.value(), value(known.get(id), value));
                }
            });
            return seen;
        }

        private Object value(CustomField field, Object value) {
            if (clear) {
                return value;
            }
            if (field.personal()) {
                return HIDDEN;
            }
            return value instanceof String text && field.kind() == CustomField.Kind.TEXT ? masker.text(text) : value;
        }

        boolean clear() {
            return clear;
        }

        String text(String text) {
            return clear ? text : masker.text(text);
        }

        /** An address of a channel may be a phone number or an email. */
        String address(String address) {
            return clear ? address : address.contains("@") ? masker.email(address) : masker.phone(address);
        }
    }
}
