package io.serai.contacts.internal.fields;

import io.serai.accounts.Agent;
import io.serai.contacts.CustomerFields;
import io.serai.contacts.FieldId;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what lists are narrowed by. */
@Component
class AskedFields implements CustomerFields {
    private final CustomFields fields;
    private final Permissions permissions;

    AskedFields(CustomFields fields, Permissions permissions) {
        this.fields = fields;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> asked(Agent reader, FieldId id, String written) {
        CustomField field = fields.find(reader.workspace(), id);
        if (field.personal() && !permissions.may(reader, Permission.SEE_CONTACT_DATA)) {
            throw Problem.forbidden("Your role does not show this field.");
        }
        return field.read(written)
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
}
