package org.intentworkbench.ui.shell;

import javafx.beans.value.ObservableValue;

/// Something the command palette offers.
record Command(String id, ObservableValue<String> name, Runnable act) {}
