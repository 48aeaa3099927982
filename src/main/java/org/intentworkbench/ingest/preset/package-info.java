/// Layouts of files that are known beforehand: public data sets and what users saved of their own. Knows columns and
/// cells, nothing of plans; `ingest` makes plans of them.
@NullMarked
package org.intentworkbench.ingest.preset;

import org.jspecify.annotations.NullMarked;
