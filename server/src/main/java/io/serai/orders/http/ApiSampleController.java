package io.serai.orders.http;

import io.serai.orders.internal.api.ApiSample;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads a pasted answer of an interface, so that its places can be clicked instead of written. */
@RestController
@RequestMapping("/api/shops/http/sample")
class ApiSampleController {
    private final CurrentAgent current;

    ApiSampleController(CurrentAgent current) {
        this.current = current;
    }

    record Pasted(@Nullable String json, @Nullable String stock) {
        @Override
        public String toString() {
            return "Pasted[***]";
        }
    }

    @PostMapping
    ApiSample sample(@RequestBody Pasted pasted) {
        current.require(Permission.MANAGE_CHANNELS);
        return ApiSample.of(pasted.json() == null ? "" : pasted.json(), !"items".equals(pasted.stock()));
    }
}
