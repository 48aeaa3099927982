package org.intentworkbench.ui.text;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What the tabs of *Text* share: the reviews and what the model has read of them, and which reviews are selected.
/// Read when the screen is in front, and again when imports change. Used on the FX thread.
public final class TextModel {
    /// Slots of the background runner.
    public static final String LOAD = "text.load";

    public static final String READ = "text.read";

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final ReadOnlyObjectWrapper<@Nullable TextGround> ground = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<BitSet> selection = new SimpleObjectProperty<>(new BitSet());
    private final StringProperty tab = new SimpleStringProperty("");
    private List<ImportReport> imports = List.of();
    private boolean stale = true;
    /// Changes with every change of what there is to be read: what was looked up before it is old.
    private int state;

    public TextModel(Workbench workbench, WorkbenchActions actions, EncoderFactory encoders) {
        this.workbench = workbench;
        this.actions = actions;
        this.encoders = encoders;
        workbench.workspaceProperty().addListener(changed -> forget());
        workbench.imports().addListener((ListChangeListener<ImportReport>) change -> {
            // the list is also filled anew where nothing in it has changed, as after the naming of a run
            if (!imports.equals(workbench.imports())) {
                forget();
            }
        });
        workbench.screenProperty().addListener(changed -> refreshIfSeen());
        // a training reads what was not read yet
        workbench.runs().addListener((ListChangeListener<RunSummary>) change -> {
            TextGround now = ground.get();
            if (now != null && now.waiting() > 0) {
                refresh();
            }
        });
        refreshIfSeen();
    }

    /// Null while no workspace is open, or its reviews are being looked up.
    public ReadOnlyObjectProperty<@Nullable TextGround> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /// Selected reviews, by their place in the corpus; empty = nothing selected. Never changed in place: set a new one.
    public ObjectProperty<BitSet> selectionProperty() {
        return selection;
    }

    /// Id of the [TextPart] in front; set it to go there.
    public StringProperty tabProperty() {
        return tab;
    }

    /// Has the model read what it has not read yet. However it ends, [ReadingModel] looks again.
    public void read() {
        actions.lookPausable(
                READ, (workspace, progress) -> new Embedding(encoders).run(workspace, progress), done -> {});
    }

    /// Looks reviews and vectors up again, as after a reading.
    public void refresh() {
        stale = true;
        refreshIfSeen();
    }

    private void forget() {
        imports = List.copyOf(workbench.imports());
        selection.set(new BitSet());
        ground.set(null);
        state++;
        stale = true;
        refreshIfSeen();
    }

    private void refreshIfSeen() {
        if (stale
                && workbench.workspaceProperty().get() != null
                && workbench.screenProperty().get().equals(TextScreen.ID)) {
            stale = false;
            int asked = state;
            actions.look(LOAD, (workspace, progress) -> TextGround.of(workspace, encoders, progress), found -> {
                if (asked == state) {
                    ground.set(found);
                }
            });
        }
    }
}
