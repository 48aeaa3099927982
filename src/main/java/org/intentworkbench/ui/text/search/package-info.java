/// The tab *Search by meaning* of the screen Text. Sees what the screen sees.
@NullMarked
package org.intentworkbench.ui.text.search;

import org.jspecify.annotations.NullMarked;
