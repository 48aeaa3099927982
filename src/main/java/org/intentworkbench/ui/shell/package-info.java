/// Main window, navigation and preferences. Sees ui.kit and ui.chart.
@NullMarked
package org.intentworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
