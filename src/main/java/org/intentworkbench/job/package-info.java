/// How long work reports progress and is cancelled. Sees the JDK only.
@NullMarked
package org.intentworkbench.job;

import org.jspecify.annotations.NullMarked;
