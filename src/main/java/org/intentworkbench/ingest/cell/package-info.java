/// What a single cell says: numbers, times, yes and no, kinds of events, and the ways in which each may be read.
@NullMarked
package org.intentworkbench.ingest.cell;

import org.jspecify.annotations.NullMarked;
