package org.intentworkbench.ui.data;

import java.io.File;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files and folders that are let go anywhere on the window, whichever screen is in front.
final class FileDrop {
    private final Node screen;
    private final BooleanSupplier welcome;
    private final Consumer<List<File>> take;

    /// @param screen is marked while files are held over the window
    /// @param welcome whether files can be taken now
    FileDrop(Node screen, BooleanSupplier welcome, Consumer<List<File>> take) {
        this.screen = screen;
        this.welcome = welcome;
        this.take = take;
        screen.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                listen(now);
            }
        });
    }

    private void listen(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (isFor(e)) {
                e.acceptTransferModes(TransferMode.COPY);
                mark(true);
                e.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, e -> mark(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            mark(false);
            if (isFor(e)) {
                take.accept(List.copyOf(e.getDragboard().getFiles()));
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    private boolean isFor(DragEvent event) {
        return event.getDragboard().hasFiles() && welcome.getAsBoolean();
    }

    private void mark(boolean over) {
        screen.getStyleClass().remove("drop-target");
        if (over) {
            screen.getStyleClass().add("drop-target");
        }
    }
}
