/// The commands; thin, each calls one core method. Sees every package but ui.
@NullMarked
package org.intentworkbench.cli;

import org.jspecify.annotations.NullMarked;
