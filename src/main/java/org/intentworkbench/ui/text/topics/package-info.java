/// The tab *Topics* of the screen Text. Sees the core, state, kit, charts and the frame of the screen.
@NullMarked
package org.intentworkbench.ui.text.topics;

import org.jspecify.annotations.NullMarked;
