/// The tab *Where does my text go* of the screen *Text*: what leaves the machine (nothing), what is kept, and which
/// models read. Sees the core, state, kit and the frame of its screen.
@NullMarked
package org.intentworkbench.ui.text.privacy;

import org.jspecify.annotations.NullMarked;
