package io.serai.channels.whatsapp.templates;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keeps what WhatsApp told about templates. */
public interface TemplateStore {
    /** Approved ones first, then by name and language. */
    List<MessageTemplate> all(WorkspaceId workspace, String waba);

    Optional<MessageTemplate> find(WorkspaceId workspace, String waba, String name, String language);

    /** These are all there are: others are forgotten. */
    void replace(WorkspaceId workspace, String waba, List<MessageTemplate> templates);

    /** @return whether it is one that we know */
    boolean statusChanged(
            WorkspaceId workspace, String waba, String name, String language, String status, Optional<String> reason);

    boolean qualityChanged(WorkspaceId workspace, String waba, String name, String language, String quality);

    boolean categoryChanged(WorkspaceId workspace, String waba, String name, String language, String category);
}
