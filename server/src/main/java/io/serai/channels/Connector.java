package io.serai.channels;

import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;

/** How an account of one platform is connected by an administrator. The desk draws its form from {@link #fields}. */
public interface Connector {
    ChannelKind kind();

    /** What is asked for, in order. */
    List<Field> fields();

    /**
     * Checks the values with the platform, stores the account, and registers our address there where the platform allows it.
     *
     * @param values by field name, stripped; required ones are present
     * @throws io.serai.shared.Problem INVALID, in words for the administrator, when the platform does not take them
     */
    ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values);

    /** What remains to be pasted at the platform's own console, in order; empty when nothing does. */
    List<Paste> pastes(ChannelAccount account);

    /**
     * @param name in snake case; the desk has its label and explanation under {@code channels.<kind>.fields.<name>}
     * @param secret sealed as a credential and never shown again; else kept among the settings
     * @param otherwise the value when it is left out; empty where it may stay empty
     */
    record Field(String name, boolean secret, boolean required, String otherwise) {
        public static Field required(String name) {
            return new Field(name, false, true, "");
        }

        public static Field secret(String name) {
            return new Field(name, true, true, "");
        }

        public static Field optional(String name, String otherwise) {
            return new Field(name, false, false, otherwise);
        }

        public static Field optionalSecret(String name) {
            return new Field(name, true, false, "");
        }
    }

    /** @param name in snake case, as with fields: {@code callback_url}, {@code verify_token} … */
    record Paste(String name, String value) {}
}
