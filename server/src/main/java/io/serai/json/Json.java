package io.serai.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The dialect outside Spring: tests, tools. Inside, inject {@link JsonMapper}. */
public final class Json {
    private Json() {}

    public static JsonMapper mapper() {
        return dialect(JsonMapper.builder()).build();
    }

    static JsonMapper.Builder dialect(JsonMapper.Builder builder) {
        return builder.annotationIntrospector(new Dialect())
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
    }
}
