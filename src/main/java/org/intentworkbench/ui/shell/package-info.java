/// Main window, navigation and preferences. Sees ui.state and ui.kit.
@NullMarked
package org.intentworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
