package org.intentworkbench.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Wording;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final History history = new History();
    private final List<String> done = new ArrayList<>();

    private void add(String name, Object gesture) {
        history.add(Wording.plain(name), gesture, () -> done.add("undo " + name), () -> done.add("redo " + name));
    }

    @Test
    void whatIsTakenBackCanBeDoneAgain() {
        add("a", null);
        add("b", null);
        assertThat(history.nextUndoProperty().get()).isEqualTo(Wording.plain("b"));
        assertThat(history.nextRedoProperty().get()).isNull();
        history.undo();
        history.undo();
        history.undo();
        assertThat(history.nextUndoProperty().get()).isNull();
        history.redo();
        assertThat(done).containsExactly("undo b", "undo a", "redo a");
        assertThat(history.nextRedoProperty().get()).isEqualTo(Wording.plain("b"));
    }

    @Test
    void oneGestureIsTakenBackAtOnce() {
        var threshold = new Object();
        add("first", threshold);
        add("second", threshold);
        add("third", threshold);
        history.undo();
        assertThat(done).containsExactly("undo first");
        history.redo();
        assertThat(done).containsExactly("undo first", "redo third");
        assertThat(history.nextRedoProperty().get()).isNull();
    }

    @Test
    void otherGesturesAndNoneAreKeptApart() {
        add("a", "one");
        add("b", "two");
        add("c", null);
        add("d", null);
        for (int i = 0; i < 4; i++) {
            history.undo();
        }
        assertThat(done).containsExactly("undo d", "undo c", "undo b", "undo a");
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        add("a", null);
        history.undo();
        add("b", null);
        history.redo();
        assertThat(done).containsExactly("undo a");
    }

    @Test
    void aListenerThatReactsToAnUndoIsNotRemembered() {
        history.add(Wording.plain("a"), null, () -> add("echo", null), () -> add("echo", null));
        history.undo();
        assertThat(history.nextUndoProperty().get()).isNull();
        history.redo();
        assertThat(history.nextUndoProperty().get()).isEqualTo(Wording.plain("a"));
    }

    @Test
    void clearingForgetsEverything() {
        add("a", null);
        add("b", null);
        history.undo();
        history.clear();
        history.undo();
        history.redo();
        assertThat(done).containsExactly("undo b");
        assertThat(history.nextUndoProperty().get()).isNull();
        assertThat(history.nextRedoProperty().get()).isNull();
    }
}
