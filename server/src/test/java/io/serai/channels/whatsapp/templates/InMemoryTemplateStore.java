package io.serai.channels.whatsapp.templates;

import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

public final class InMemoryTemplateStore implements TemplateStore {
    private final Map<String, List<MessageTemplate>> templates = new HashMap<>();

    @Override
    public synchronized List<MessageTemplate> all(WorkspaceId workspace, String waba) {
        return of(workspace, waba).stream()
                .sorted(Comparator.comparing((MessageTemplate template) -> !template.approved())
                        .thenComparing(MessageTemplate::name)
                        .thenComparing(MessageTemplate::language))
                .toList();
    }

    private List<MessageTemplate> of(WorkspaceId workspace, String waba) {
        return templates.computeIfAbsent(workspace.value() + "/" + waba, key -> new ArrayList<>());
    }

    @Override
    public synchronized Optional<MessageTemplate> find(
            WorkspaceId workspace, String waba, String name, String language) {
        return of(workspace, waba).stream()
                .filter(template ->
                        template.name().equals(name) && template.language().equals(language))
                .findFirst();
    }

    @Override
    public synchronized void replace(WorkspaceId workspace, String waba, List<MessageTemplate> all) {
        templates.put(workspace.value() + "/" + waba, new ArrayList<>(all));
    }

    @Override
    public boolean statusChanged(
            WorkspaceId workspace, String waba, String name, String language, String status, Optional<String> reason) {
        return change(
                workspace,
                waba,
                name,
                language,
                old -> new MessageTemplate(
                        name, language, old.id(), status, old.category(), old.quality(), reason, old.form()));
    }

    @Override
    public boolean qualityChanged(WorkspaceId workspace, String waba, String name, String language, String quality) {
        return change(
                workspace,
                waba,
                name,
                language,
                old -> new MessageTemplate(
                        name,
                        language,
                        old.id(),
                        old.status(),
                        old.category(),
                        Optional.of(quality),
                        old.reason(),
                        old.form()));
    }

    @Override
    public boolean categoryChanged(WorkspaceId workspace, String waba, String name, String language, String category) {
        return change(
                workspace,
                waba,
                name,
                language,
                old -> new MessageTemplate(
                        name, language, old.id(), old.status(), category, old.quality(), old.reason(), old.form()));
    }

    private synchronized boolean change(
            WorkspaceId workspace, String waba, String name, String language, UnaryOperator<MessageTemplate> change) {
        Optional<MessageTemplate> old = find(workspace, waba, name, language);
        old.ifPresent(template -> {
            of(workspace, waba).remove(template);
            of(workspace, waba).add(change.apply(template));
        });
        return old.isPresent();
    }
}
