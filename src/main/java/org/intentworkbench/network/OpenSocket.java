package org.intentworkbench.network;

/// A network socket that this process has open.
///
/// @param protocol tcp or udp
/// @param local address and port on this machine
/// @param remote address and port of the other end; all zeros where there is none
/// @param isOnThisMachine whether both ends are this machine, or there is no other end
public record OpenSocket(String protocol, String local, String remote, boolean isOnThisMachine) {}
