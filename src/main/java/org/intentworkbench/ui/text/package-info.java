/// The screen *Text*: what reviews and searches say. Sees the core, state, kit and charts; no other screen.
@NullMarked
package org.intentworkbench.ui.text;

import org.jspecify.annotations.NullMarked;
