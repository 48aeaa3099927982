/// The workspace: one H2 file; the only package with SQL. Sees what ingest sees, and ingest.
@NullMarked
package org.intentworkbench.store;

import org.jspecify.annotations.NullMarked;
