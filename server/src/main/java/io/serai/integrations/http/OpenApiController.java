package io.serai.integrations.http;

import io.serai.integrations.internal.openapi.OpenApi;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reference for programs; {@code /developers} shows it to people. */
@RestController
class OpenApiController {
    private final OpenApi openApi;

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/v1/openapi.json")
    Map<String, Object> document() {
        return openApi.document();
    }
}
