package org.intentworkbench.ui.text;

import javafx.scene.layout.Region;

/// One tab of *Text*. Its name is the message `text.tab.<id>`; the tab's id is `text-tab-<id>`.
public interface TextPart {
    String id();

    /// Built once; fills the space it is given, down to 960 x 480, and says itself why it is empty.
    Region node();
}
