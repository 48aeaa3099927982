package org.intentworkbench;

/// Opens the window, or runs a command; nothing else.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("java " + Runtime.version());
    }
}
