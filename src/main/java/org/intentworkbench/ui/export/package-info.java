/// Screen Export: the Excel report and lists. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
