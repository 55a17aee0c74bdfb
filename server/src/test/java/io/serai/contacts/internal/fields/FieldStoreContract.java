package io.serai.contacts.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.FieldId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

interface FieldStoreContract {
    FieldStore store();

    private static CustomField field(String name) {
        return new CustomField(new FieldId(Ids.next()), name, CustomField.Kind.CHOICE, List.of("a", "b"), true);
    }

    @Test
    default void fieldsComeInTheOrderOfTheShop() {
        WorkspaceId shop = WorkspaceId.next();
        CustomField size = field("Size");
        CustomField level = field("Level");
        CustomField since = field("Since");
        List.of(size, level, since)
                .forEach(each -> assertThat(store().put(shop, each)).isTrue());
        assertThat(store().all(shop)).containsExactly(size, level, since);

        store().order(shop, List.of(since.id(), size.id()));
        assertThat(store().all(shop)).containsExactly(since, size, level);
        assertThat(store().all(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void aNameIsThereOnce() {
        WorkspaceId shop = WorkspaceId.next();
        CustomField size = field("Size");
        store().put(shop, size);
        assertThat(store().put(shop, field("SIZE"))).isFalse();
        assertThat(store().put(shop, new CustomField(size.id(), "Shoe size", size.kind(), List.of("c"), false)))
                .isTrue();
        assertThat(store().all(shop)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Shoe size");
            assertThat(it.options()).containsExactly("c");
        });
        store().remove(shop, size.id());
        assertThat(store().all(shop)).isEmpty();
    }
}
