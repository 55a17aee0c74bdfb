package io.serai.inbox.internal.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.conversations.Conversations.View;
import io.serai.shared.Problem;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQuestionTest {
    @ParameterizedTest
    @EnumSource(View.class)
    void viewsAreAskedForInLowerCase(View view) {
        assertThat(ListQuestion.named(View.class, view.name().toLowerCase(Locale.ROOT)))
                .isEqualTo(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALL", "other"})
    void anythingElseIsSaidToBeWrong(String name) {
        assertThatThrownBy(() -> ListQuestion.named(View.class, name))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'mine'");
    }
}
