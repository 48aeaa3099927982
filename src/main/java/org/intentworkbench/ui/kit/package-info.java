/// Domain-free controls, messages, and the one background runner. Sees domain and job only.
@NullMarked
package org.intentworkbench.ui.kit;

import org.jspecify.annotations.NullMarked;
