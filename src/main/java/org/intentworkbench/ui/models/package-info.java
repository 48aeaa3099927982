/// Screen Models: what to learn, from what, how; the list of runs. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.models;

import org.jspecify.annotations.NullMarked;
