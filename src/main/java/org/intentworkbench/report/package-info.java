/// A result to an Excel workbook; the only package with POI. Sees what experiment sees, and experiment.
@NullMarked
package org.intentworkbench.report;

import org.jspecify.annotations.NullMarked;
