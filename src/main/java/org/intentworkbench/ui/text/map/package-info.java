/// The tab *Map* of the screen *Text*: reviews on a plane, alike beside alike, to be coloured, lassoed and read. Sees
/// what the tabs of *Text* share, charts and kit.
@NullMarked
package org.intentworkbench.ui.text.map;

import org.jspecify.annotations.NullMarked;
