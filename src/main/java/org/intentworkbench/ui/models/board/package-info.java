/// The leaderboard of screen Models, two runs against each other, and new rows scored. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.models.board;

import org.jspecify.annotations.NullMarked;
