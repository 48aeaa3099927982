package org.intentworkbench.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FailureView;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.RunningJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where failures end up: what the user can put right in a strip above the screen, everything else logged once and
/// shown in the error window. A problem goes when it is dismissed or when the same is tried again.
public final class Failures implements FailureView {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final MessageBar bar;
    private final HBox strip;
    private final ErrorWindow window;

    public Failures(Messages messages, Appearance appearance) {
        window = new ErrorWindow(messages, appearance);
        bar = new MessageBar(messages);
        bar.setId("shell-problems");
        HBox.setHgrow(bar, Priority.ALWAYS);
        var dismiss = new Button();
        dismiss.setId("shell-problems-dismiss");
        dismiss.setGraphic(Icon.CLOSE.node());
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.accessibleTextProperty().bind(messages.bind("shell.problem.dismiss"));
        dismiss.setTooltip(new Tooltip());
        dismiss.getTooltip().textProperty().bind(messages.bind("shell.problem.dismiss"));
        dismiss.setOnAction(e -> clear());
        strip = new HBox(bar, dismiss);
        strip.setAlignment(Pos.TOP_LEFT);
        strip.getStyleClass().add("problems");
        strip.visibleProperty().bind(bar.visibleProperty());
        strip.managedProperty().bind(bar.visibleProperty());
    }

    /// Takes a problem away when the work that met it is tried again.
    public void follow(BackgroundRunner runner) {
        runner.running().addListener((ListChangeListener<RunningJob>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(job -> bar.clear(name(job.slot())));
            }
        });
    }

    Node node() {
        return strip;
    }

    /// Takes all problems away, as when another workspace is open.
    public void clear() {
        bar.clearAll();
    }

    @Override
    public void problem(String slot, Problem problem) {
        bar.show(name(slot), problem);
    }

    @Override
    public void unexpected(String slot, Throwable fault) {
        LOG.error("in {}", slot, fault);
        window.show(fault);
    }

    /// Changes have slots numbered one after the other; what is said of them is one message.
    private static String name(String slot) {
        return slot.replaceAll("-\\d+$", "");
    }
}
