package org.intentworkbench.ui.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;

/// What was done and can be taken back. Used on the FX thread.
public final class History {
    private static final int DEPTH = 200;
    private static final Duration ONE_GESTURE = Duration.ofMillis(800);

    private record Change(Wording name, @Nullable Object gesture, Instant when, Runnable undo, Runnable redo) {}

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Wording> nextUndo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Wording> nextRedo = new ReadOnlyObjectWrapper<>();
    private boolean replaying;

    /// Remembers a change that has just been made.
    /// @param name said in the tooltip of Undo: "move threshold"
    /// @param gesture changes of the same gesture that follow closely are taken back together; null = never
    public void add(Wording name, @Nullable Object gesture, Runnable undo, Runnable redo) {
        if (replaying) {
            return; // a listener that reacts to an undo must not record it as something new
        }
        Change last = done.peekLast();
        Instant now = Instant.now();
        if (gesture != null
                && last != null
                && gesture.equals(last.gesture)
                && last.when.plus(ONE_GESTURE).isAfter(now)) {
            done.removeLast();
            done.addLast(new Change(name, gesture, now, last.undo, redo));
        } else {
            done.addLast(new Change(name, gesture, now, undo, redo));
        }
        if (done.size() > DEPTH) {
            done.removeFirst();
        }
        undone.clear();
        tell();
    }

    public void undo() {
        move(done, undone, true);
    }

    public void redo() {
        move(undone, done, false);
    }

    /// Forgets everything, as when another workspace is opened.
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /// What [#undo] would take back; null = nothing.
    public ReadOnlyObjectProperty<@Nullable Wording> nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Wording> nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    private void move(Deque<Change> from, Deque<Change> to, boolean back) {
        Change change = from.pollLast();
        if (change == null) {
            return;
        }
        to.addLast(change);
        replaying = true;
        try {
            (back ? change.undo : change.redo).run();
        } finally {
            replaying = false;
            tell();
        }
    }

    private void tell() {
        nextUndo.set(done.isEmpty() ? null : done.getLast().name);
        nextRedo.set(undone.isEmpty() ? null : undone.getLast().name);
    }
}
