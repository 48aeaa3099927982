/// Screen What-if: change a subject or a setting and see what changes. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.whatif;

import org.jspecify.annotations.NullMarked;
