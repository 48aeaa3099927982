/// The tab *Bake-off* of the screen Text: what the language model is worth on these reviews. Sees what the screen sees.
@NullMarked
package org.intentworkbench.ui.text.bakeoff;

import org.jspecify.annotations.NullMarked;
