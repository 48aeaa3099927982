/// Review and query text to vectors. Sees what store sees, and store.
@NullMarked
package org.intentworkbench.text;

import org.jspecify.annotations.NullMarked;
