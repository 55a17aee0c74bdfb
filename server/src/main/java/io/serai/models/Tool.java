package io.serai.models;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be looked up or done while an answer is found, by a chat model or without one. It is made for one turn: whose shop it works
 * for is settled before a model sees it, so no text can talk it into another one.
 */
public interface Tool {
    /** Letters, digits and underscores: {@code search_knowledge}. */
    String name();

    /** For the model: what it is good for and when to use it. */
    String description();

    /** Its arguments as a JSON Schema object. */
    String parameters();

    /** @return what was found, in words; also that there is nothing, or what is wrong with the arguments */
    String use(JsonNode arguments);

    /** A module that offers tools. */
    interface Source {
        List<Tool> tools(WorkspaceId workspace, Language language);
    }
}
