package org.intentworkbench.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Intent Workbench " + (version == null ? "0.1.0" : version)};
    }
}
