package io.serai.contacts.http;

import io.serai.accounts.Agent;
import io.serai.contacts.FieldId;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which fields of its own the shop keeps on customers. */
@RestController
@RequestMapping("/api/contact-fields")
class FieldsController {
    private final CustomFields fields;
    private final CurrentAgent current;
    private final AuditLog audit;

    FieldsController(CustomFields fields, CurrentAgent current, AuditLog audit) {
        this.fields = fields;
        this.current = current;
        this.audit = audit;
    }

    record Fields(List<CustomField> items) {}

    @GetMapping
    Fields all() {
        return new Fields(
                fields.all(current.require(Permission.READ_CONVERSATIONS).workspace()));
    }

    record NewField(String name, CustomField.Kind kind, List<String> options, boolean personal) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CustomField add(@RequestBody NewField field) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        CustomField made = fields.add(agent.workspace(), field.name(), field.kind(), field.options(), field.personal());
        told(agent, "contact_field_added", made.name());
        return made;
    }

    record Change(Optional<String> name, Optional<List<String>> options, Optional<Boolean> personal) {}

    @PatchMapping("/{id}")
    CustomField change(@PathVariable UUID id, @RequestBody Change change) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        CustomField changed =
                fields.change(agent.workspace(), new FieldId(id), change.name(), change.options(), change.personal());
        told(agent, "contact_field_changed", changed.name());
        return changed;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        String name = fields.find(agent.workspace(), new FieldId(id)).name();
        fields.remove(agent.workspace(), new FieldId(id));
        told(agent, "contact_field_removed", name);
    }

    record Order(List<FieldId> order) {}

    @PutMapping("/order")
    Fields order(@RequestBody Order order) {
        return new Fields(fields.order(current.require(Permission.ASSIGN_OTHERS).workspace(), order.order()));
    }

    private void told(Agent agent, String action, String name) {
        audit.record(agent.workspace(), Optional.of(agent.id()), action, Map.of("field", name));
    }
}
