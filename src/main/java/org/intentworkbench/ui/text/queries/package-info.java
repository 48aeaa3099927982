/// The tab *Queries* of the screen *Text*: what shoppers search for. Sees the core, state, kit and the frame of *Text*.
@NullMarked
package org.intentworkbench.ui.text.queries;

import org.jspecify.annotations.NullMarked;
