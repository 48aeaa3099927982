/// Files to checked rows; every refused row is explained. Sees domain and job.
@NullMarked
package org.intentworkbench.ingest;

import org.jspecify.annotations.NullMarked;
