/// The words of the trade, as records. Sees the JDK only.
@NullMarked
package org.intentworkbench.domain;

import org.jspecify.annotations.NullMarked;
