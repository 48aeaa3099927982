/// Screen Segments: filter subjects, compare with the rest, keep. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.segments;

import org.jspecify.annotations.NullMarked;
