/// The tab *Signals* of the screen *Text*. Sees the core, state, kit and charts, and what the tabs of *Text* share.
@NullMarked
package org.intentworkbench.ui.text.signals;

import org.jspecify.annotations.NullMarked;
