/// Screen Data: import with preview, tables, refused rows, history of imports. Sees ui.state, ui.kit, ui.chart.
@NullMarked
package org.intentworkbench.ui.data;

import org.jspecify.annotations.NullMarked;
