package org.intentworkbench.ui.kit;

import javafx.scene.layout.Region;

/// One screen of the main window. Its name and the sentence under it are the messages `screen.<id>` and
/// `screen.<id>.about`; its help is `help.<id>`.
public interface Screen {
    /// Short, lower case; also the id of its button on the rail, `rail-<id>`.
    String id();

    Icon icon();

    /// Built once; fills the space it is given, down to 1000 x 640.
    Region node();
}
