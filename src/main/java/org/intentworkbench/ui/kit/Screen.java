package org.intentworkbench.ui.kit;

import java.util.List;
import javafx.scene.layout.Region;

/// One screen of the main window. Its name and the sentence under it are the messages `screen.<id>` and
/// `screen.<id>.about`; its help is `help.<id>`.
public interface Screen {
    /// Short, lower case; also the id of its button on the rail, `rail-<id>`.
    String id();

    Icon icon();

    /// Built once; fills the space it is given, down to 1000 x 640.
    Region node();

    /// Ids of the parts the screen is turned to one at a time, such as its tabs; empty where it shows all at once. A
    /// part is named by the message `<screen>.tab.<part>`.
    default List<String> parts() {
        return List.of();
    }

    /// Turns to one of the [#parts].
    default void turnTo(String part) {}
}
