package io.serai.simulator.http;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.internal.Phone;
import io.serai.simulator.internal.SimulatedPhones;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Connecting a channel by its form before one has an account anywhere. */
@RestController
@RequestMapping("/api/simulator/rehearsals")
class RehearsalController {
    private final SimulatedPhones phones;
    private final CurrentAgent current;

    RehearsalController(SimulatedPhones phones, CurrentAgent current) {
        this.phones = phones;
        this.current = current;
    }

    record Wanted(ChannelKind kind, Optional<String> name) {}

    /** @param values by the form's field names; worth something at the double only */
    record Offered(String id, Map<String, String> values) {}

    record Connected(String account) {}

    record Adopted(ChannelAccountId account) {}

    @PostMapping
    Offered offer(@RequestBody Wanted wanted) {
        var offer = phones.offer(workspace(), wanted.kind(), wanted.name().orElse(""));
        return new Offered(offer.id(), offer.values());
    }

    @PostMapping("/{id}/phone")
    Adopted adopt(@PathVariable String id, @RequestBody Connected connected) {
        Phone phone = phones.adopt(workspace(), id, PhonesController.id(connected.account()));
        return new Adopted(phone.account());
    }

    private WorkspaceId workspace() {
        return current.require(Permission.MANAGE_CHANNELS).workspace();
    }
}
