/// Watches that nothing leaves the machine: host look-ups are noted and refused, connections noted, open sockets
/// listed.
/// Sees the JDK only.
@NullMarked
package org.intentworkbench.network;

import org.jspecify.annotations.NullMarked;
