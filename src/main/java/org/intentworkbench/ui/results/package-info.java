/// Screen Results: distribution, curves, threshold, weights, tree. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
