/// Domain-free charts: numbers in, clicks and selections out; export to PNG, SVG and CSV. Sees ui.kit only.
@NullMarked
package org.intentworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
